import { describe, expect, test } from 'vitest';
import { referencesOf } from '../../../src/portal/relations.ts';
import {
  documentAt,
  filesOf,
  findingsOf,
  makeFaultyRecord,
  makePortal,
  makeRecord,
} from './content-factory.ts';

const POLICY = 'agencies/sfb/policies/p.md';
const OTHER = 'agencies/jyj/policies/q.md';

function interpretation(name: string, interprets: string[], publishedOn = '2019-11-20') {
  return makeRecord<'interpretation'>(`agencies/sfb/interpretations/${name}.md`, { interprets, publishedOn });
}

function gazette(name: string, documents: string[], publishedOn = '2019-11-20') {
  const sections = [{ title: '文件', items: documents.map((document) => ({ document })) }];
  return makeRecord<'gazette'>(`agencies/sfb/gazettes/${name}.md`, { sections, publishedOn });
}

describe('relations', () => {
  test('lead from interpretations to policies and back, newest first', () => {
    const { portal } = makePortal({
      documents: [
        makeRecord(POLICY),
        makeRecord(OTHER),
        interpretation('a', [OTHER, POLICY], '2019-11-01'),
        interpretation('b', [POLICY], '2019-11-02'),
      ],
    });
    expect(filesOf(documentAt(portal, 'agencies/sfb/interpretations/a.md').interprets)).toEqual([
      OTHER,
      POLICY,
    ]);
    expect(filesOf(documentAt(portal, POLICY).interpretedBy)).toEqual([
      'agencies/sfb/interpretations/b.md',
      'agencies/sfb/interpretations/a.md',
    ]);
    expect(filesOf(documentAt(portal, OTHER).interpretedBy)).toEqual(['agencies/sfb/interpretations/a.md']);
  });

  test('count a document once, however often it is named', () => {
    const { portal } = makePortal({
      documents: [makeRecord(POLICY), interpretation('a', [POLICY, POLICY]), gazette('g', [POLICY, POLICY])],
    });
    const policy = documentAt(portal, POLICY);
    expect(policy.interpretedBy).toHaveLength(1);
    expect(policy.gazettes).toHaveLength(1);
    expect(documentAt(portal, 'agencies/sfb/interpretations/a.md').interprets).toHaveLength(1);
  });

  test('tell in which gazette issues a document stands, newest first', () => {
    const { portal, findings } = makePortal({
      documents: [
        makeRecord(POLICY),
        gazette('1', [POLICY], '2019-01-31'),
        gazette('2', [POLICY, OTHER], '2019-02-28'),
        makeRecord(OTHER),
      ],
    });
    expect(filesOf(documentAt(portal, POLICY).gazettes)).toEqual([
      'agencies/sfb/gazettes/2.md',
      'agencies/sfb/gazettes/1.md',
    ]);
    expect(filesOf(documentAt(portal, OTHER).gazettes)).toEqual(['agencies/sfb/gazettes/2.md']);
    expect(findings.filter(({ rule }) => rule.startsWith('reference'))).toEqual([]);
  });

  test('bear documents that name themselves or each other', () => {
    const a = 'agencies/sfb/interpretations/a.md';
    const b = 'agencies/sfb/interpretations/b.md';
    const { portal } = makePortal({ documents: [interpretation('a', [a, b]), interpretation('b', [a])] });
    expect(filesOf(documentAt(portal, a).interpretedBy)).toEqual([a, b]);
    expect(filesOf(documentAt(portal, b).interpretedBy)).toEqual([a]);
  });

  test('never lead to a withheld document, nor from one', () => {
    const { portal } = makePortal({
      documents: [
        makeRecord(POLICY),
        makeRecord(OTHER, { disclosure: '不予公开' }),
        interpretation('a', [POLICY, OTHER]),
        makeRecord<'interpretation'>('agencies/sfb/interpretations/draft.md', {
          interprets: [POLICY],
          review: '草稿',
        }),
      ],
    });
    expect(filesOf(documentAt(portal, 'agencies/sfb/interpretations/a.md').interprets)).toEqual([POLICY]);
    expect(filesOf(documentAt(portal, POLICY).interpretedBy)).toEqual(['agencies/sfb/interpretations/a.md']);
  });
});

describe('references', () => {
  test('are all that a front matter names, with their places', () => {
    expect(
      referencesOf(makeRecord(POLICY, { amends: [OTHER], repeals: ['agencies/x/policies/y.md'] })),
    ).toEqual([
      { file: OTHER, key: ['amends', 0] },
      { file: 'agencies/x/policies/y.md', key: ['repeals', 0] },
    ]);
    expect(referencesOf(interpretation('a', [POLICY, OTHER]))).toEqual([
      { file: POLICY, key: ['interprets', 0] },
      { file: OTHER, key: ['interprets', 1] },
    ]);
    expect(referencesOf(gazette('1', [POLICY]))).toEqual([
      { file: POLICY, key: ['sections', 0, 'items', 0, 'document'], inclusion: '公报刊登' },
    ]);
    expect(referencesOf(makeRecord('agencies/sfb/pages/a.md'))).toEqual([]);
    expect(referencesOf(makeFaultyRecord(POLICY))).toEqual([]);
  });

  test('to a file that is not there are reported, published or not', () => {
    const draft = makeRecord(POLICY, { repeals: [OTHER], review: '草稿' });
    expect(makePortal({ documents: [draft] }).findings).toMatchObject([
      {
        rule: 'reference-missing',
        file: POLICY,
        at: { key: ['repeals', 0] },
        message: expect.stringContaining(OTHER),
      },
    ]);
  });

  test('to a file whose front matter is at fault are not called missing', () => {
    const { findings } = makePortal({ documents: [makeFaultyRecord(OTHER), interpretation('a', [OTHER])] });
    expect(findings.filter(({ rule }) => rule.startsWith('reference'))).toEqual([]);
  });

  test('of a published document to a withheld one are reported by its title', () => {
    const secret = makeRecord(OTHER, { title: '内部文件', review: '待审' });
    const { findings } = makePortal({ documents: [secret, interpretation('a', [OTHER])] });
    expect(findingsOf(findings, 'reference-withheld')).toMatchObject([
      {
        file: 'agencies/sfb/interpretations/a.md',
        at: { key: ['interprets', 0] },
        message: expect.stringContaining('内部文件'),
      },
    ]);
  });

  test('of a draft to a draft are nobody’s concern yet', () => {
    const documents = [
      makeRecord(OTHER, { review: '草稿' }),
      makeRecord(POLICY, { amends: [OTHER], review: '草稿' }),
    ];
    expect(makePortal({ documents }).findings.filter(({ rule }) => rule.startsWith('reference'))).toEqual([]);
  });
});
