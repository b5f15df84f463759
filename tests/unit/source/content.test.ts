import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '../../../src/schema/types/index.ts';
import { policy } from '../../../src/schema/types/policy.ts';
import { readContent } from '../../../src/source/content.ts';
import {
  AGENCY_YAML,
  COLUMNS_YAML,
  makeFolder,
  PORTAL_YAML,
  SOUND_CONTENT,
  writeFiles,
} from './content-folder.ts';

const NOTICE = 'agencies/sfb/policies/2019/notice.md';

async function faultsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const { findings } = await readContent(makeFolder({ ...SOUND_CONTENT, ...files }));
  return findings.map(({ rule, file }) => `${rule} ${file}`);
}

function without(file: string): Record<string, string | Uint8Array> {
  return Object.fromEntries(Object.entries(SOUND_CONTENT).filter(([name]) => name !== file));
}

test('reads a folder without fault into records', async () => {
  const root = makeFolder(SOUND_CONTENT);
  const content = await readContent(root);
  expect(content.findings).toEqual([]);
  expect(content.root).toBe(root);
  expect(content.settings).toMatchObject({ name: '示例市政府信息公开', timeZone: 'Asia/Shanghai' });
  expect(content.columns?.columns[0]).toMatchObject({ id: 'xxgk', children: [{ id: 'zcwj' }] });
  expect(content.agencies).toMatchObject([
    {
      id: 'sfb',
      file: 'agencies/sfb/agency.yaml',
      fields: { shortName: '市府办' },
      indexNumbers: [{ indexNumber: 'sfb/2019-00001', document: 'policies/2019/notice.md', line: 2 }],
    },
  ]);
  expect(content.documents).toMatchObject([
    {
      file: NOTICE,
      agency: 'sfb',
      type: 'policy',
      format: 'md',
      fields: { publishedOn: '2019-11-20' },
      facts: { isEmpty: false },
    },
  ]);
  expect(content.documents[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect([...content.attachments.values()]).toEqual([
    { file: 'agencies/sfb/policies/2019/附件.pdf', hash: expect.stringMatching(/^[0-9a-f]{64}$/), size: 9 },
  ]);
});

test("every type's example is without fault", async () => {
  const examples = DOCUMENT_TYPES.map((type) => [`agencies/sfb/${type.collection}/x.md`, type.example]);
  const { documents, findings } = await readContent(
    makeFolder({ ...SOUND_CONTENT, ...Object.fromEntries(examples) }),
  );
  expect(findings).toEqual([]);
  expect(documents.every(({ fields }) => fields !== undefined)).toBe(true);
});

test('reads a byte order mark and CRLF like their absence', async () => {
  const content = await readContent(
    makeFolder({ ...SOUND_CONTENT, [NOTICE]: `\uFEFF${policy.example.replaceAll('\n', '\r\n')}` }),
  );
  expect(content.findings).toEqual([]);
  expect(content.documents[0]?.fields).toMatchObject({ topic: '综合政务', genre: '通知' });
});

test('the order in which files were made changes nothing', async () => {
  const files = {
    ...SOUND_CONTENT,
    'agencies/a/x.txt': '',
    'agencies/b/agency.yaml': 'a: 1',
    'agencies/sfb/policies/b.md': 'x',
    'agencies/sfb/policies/a.md': 'x',
  };
  const one = makeFolder(files);
  const other = makeFolder({});
  writeFiles(other, Object.fromEntries(Object.entries(files).reverse()));
  const [first, second] = [await readContent(one), await readContent(other)];
  expect({ ...first, root: '' }).toEqual({ ...second, root: '' });
  expect(first.findings.length).toBeGreaterThan(3);
  expect(first.findings.map(({ file }) => file)).toEqual(first.findings.map(({ file }) => file).toSorted());
});

describe('what is missing', () => {
  test('the folder itself', async () => {
    const { findings, settings, documents } = await readContent(join(makeFolder({}), 'gone'));
    expect(findings).toMatchObject([{ rule: 'file-missing', file: 'portal.yaml' }]);
    expect(findings[0]?.message).toContain('gone');
    expect([settings, documents]).toEqual([undefined, []]);
  });

  test('a file in place of the folder', async () => {
    const { findings } = await readContent(join(makeFolder({ x: '' }), 'x'));
    expect(findings).toMatchObject([{ rule: 'file-missing' }]);
  });

  test.each(['portal.yaml', 'columns.yaml'])('%s', async (file) => {
    const { findings, documents } = await readContent(makeFolder(without(file)));
    expect(findings).toMatchObject([{ rule: 'file-missing', file }]);
    expect(documents).toHaveLength(1);
  });

  test('agency.yaml', async () => {
    const { findings, agencies } = await readContent(makeFolder(without('agencies/sfb/agency.yaml')));
    expect(findings).toMatchObject([{ rule: 'agency-unknown', file: 'agencies/sfb/agency.yaml' }]);
    expect(agencies).toMatchObject([{ id: 'sfb', fields: undefined, indexNumbers: [{ line: 2 }] }]);
  });

  test('index-numbers.csv, which is no fault here', async () => {
    expect((await readContent(makeFolder(without('agencies/sfb/index-numbers.csv')))).findings).toEqual([]);
  });
});

describe('where files lie', () => {
  test('tolerates the known files at the top, ledgers and junk', async () => {
    const files = [
      'terms.yaml',
      'obligations.yaml',
      'calendar.yaml',
      'redirects.csv',
      'agencies/sfb/ledgers/2019.yaml',
    ];
    const junk = [
      '.DS_Store',
      'agencies/sfb/policies/Thumbs.db',
      'agencies/sfb/policies/~$x.docx',
      'agencies/.gitkeep',
    ];
    expect(await faultsOf(Object.fromEntries([...files, ...junk].map((file) => [file, ''])))).toEqual([]);
  });

  test.each([
    ['notes.txt', 'file-stray'],
    ['docs/a.md', 'file-stray'],
    ['agencies/a.md', 'file-stray'],
    ['agencies/sfb/notice.md', 'file-stray'],
    ['agencies/sfb/policies/NOTICE.MD', 'file-stray'],
    ['agencies/sfb/policies/a.markdown', 'file-stray'],
  ])('%s gives %s', async (file, rule) => {
    expect(await faultsOf({ [file]: policy.example })).toEqual([`${rule} ${file}`]);
  });

  test('names the file that was meant', async () => {
    const { findings } = await readContent(
      makeFolder({ ...without('portal.yaml'), 'portal.yml': PORTAL_YAML }),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['file-missing', 'file-stray']);
    expect(findings[1]?.hint).toContain('portal.yaml');
  });

  test.each([
    ['policy', 'policies'],
    ['Policies', 'policies'],
    ['政策文件', 'policies'],
    ['meeting', 'meetings'],
  ])('the folder %s was meant as %s', async (name, meant) => {
    const { findings, documents } = await readContent(
      makeFolder({ ...SOUND_CONTENT, [`agencies/sfb/${name}/a.md`]: policy.example }),
    );
    expect(findings).toMatchObject([{ rule: 'type-unknown', file: `agencies/sfb/${name}` }]);
    expect(findings[0]?.hint).toContain(meant);
    expect(documents.map(({ file }) => file)).toEqual([NOTICE]);
  });

  test('a folder like no collection names them all', async () => {
    const { findings } = await readContent(makeFolder({ ...SOUND_CONTENT, 'agencies/sfb/zzzzzz/a.pdf': '' }));
    expect(findings[0]?.hint).toMatch(/policies（政策文件）.*pages/);
  });

  test('an agency whose id breaks the rules has no fields', async () => {
    const { agencies, findings } = await readContent(
      makeFolder({ ...SOUND_CONTENT, 'agencies/SFB_2/agency.yaml': AGENCY_YAML }),
    );
    expect(findings).toMatchObject([{ rule: 'agency-unknown', file: 'agencies/SFB_2' }]);
    expect(agencies.map(({ id, fields }) => [id, fields !== undefined])).toEqual([
      ['SFB_2', false],
      ['sfb', true],
    ]);
  });

  test('a symbolic link is not read', async () => {
    const root = makeFolder(SOUND_CONTENT);
    symlinkSync('notice.md', join(root, 'agencies/sfb/policies/2019/link.md'));
    const { findings, documents } = await readContent(root);
    expect(findings).toMatchObject([{ rule: 'symlink', file: 'agencies/sfb/policies/2019/link.md' }]);
    expect(documents).toHaveLength(1);
  });
});

describe('a document at fault keeps its record', () => {
  test.each([
    ['GBK', Buffer.from([0xb1, 0xea, 0xcc, 0xe2]), 'encoding'],
    ['no front matter', '正文\n', 'front-matter-missing'],
    ['code as front matter', '---js\n{}\n---\n', 'front-matter-language'],
    ['YAML', policy.example.replace('title: ', 'title：'), 'yaml-syntax'],
    ['a field', policy.example.replace('2019-11-20', '2019-13-01'), 'date-impossible'],
    ['size', `${policy.example}${'字'.repeat(2_000_000)}`, 'file-size'],
  ])('%s', async (_name, text, rule) => {
    const { documents, findings } = await readContent(makeFolder({ ...SOUND_CONTENT, [NOTICE]: text }));
    expect(findings).toMatchObject([{ rule, file: NOTICE }]);
    expect(documents).toMatchObject([{ file: NOTICE, fields: undefined, facts: { isEmpty: false } }]);
  });

  test('an expression in MDX is a finding at its line in the file', async () => {
    const file = 'agencies/sfb/policies/x.mdx';
    const { documents, findings } = await readContent(
      makeFolder({ ...SOUND_CONTENT, [file]: `${policy.example}\n{process.exit(1)}\n` }),
    );
    expect(findings).toMatchObject([
      { rule: 'mdx-code', file, at: { line: policy.example.split('\n').length + 1 } },
    ]);
    expect(documents.find((document) => document.file === file)).toMatchObject({ format: 'mdx' });
  });

  test('links stand at their line in the file', async () => {
    const { documents } = await readContent(
      makeFolder({ ...SOUND_CONTENT, [NOTICE]: `${policy.example}\n[附件](附件.pdf)\n` }),
    );
    expect(documents[0]?.facts.links).toMatchObject([
      { line: policy.example.split('\n').length + 1, column: 1 },
    ]);
  });

  test('nesting made to exhaust the stack does not end the program', async () => {
    const deep = `${policy.example}\n${'>'.repeat(3000)} x\n`;
    const { documents } = await readContent(makeFolder({ ...SOUND_CONTENT, [NOTICE]: deep }));
    expect(documents).toHaveLength(1);
  }, 20_000);
});

test('whatever becomes of the files, reading gives findings and no exception', async () => {
  const names = [
    'portal.yaml',
    'columns.yaml',
    'agencies/sfb/agency.yaml',
    'agencies/sfb/index-numbers.csv',
    NOTICE,
  ];
  const sources: Readonly<Record<string, string | Uint8Array>> = {
    ...SOUND_CONTENT,
    'columns.yaml': COLUMNS_YAML,
  };
  const root = makeFolder(SOUND_CONTENT);
  const piece = fc.oneof(
    fc.constantFrom(
      '---',
      '\n',
      ': ',
      '：',
      '"',
      '\t',
      '&a ',
      '*a',
      '- ',
      '[',
      '{',
      '\0',
      '\uFEFF',
      '\r',
      '<',
      '](',
      '| ',
    ),
    fc.constantFrom('null', '2019-02-30', '__proto__: x\n', 'title:\n', '---js\n', '#', '`', '\\', '$', '%'),
    fc.string({ maxLength: 5 }),
  );
  const change = fc.record({
    name: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(20),
    insert: fc.oneof(
      piece.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const files = new Map(names.map((name) => [name, Buffer.from(sources[name] ?? '')]));
      for (const { name, at, drop, insert } of changes) {
        const bytes = files.get(name) ?? Buffer.alloc(0);
        const offset = Math.floor(at * bytes.length);
        files.set(name, Buffer.concat([bytes.subarray(0, offset), insert, bytes.subarray(offset + drop)]));
      }
      writeFiles(root, Object.fromEntries(files));
      const content = await readContent(root);
      expect(content.documents).toHaveLength(1);
      for (const { file, at, message, hint } of content.findings) {
        expect(file).not.toBe('');
        expect('line' in at && at.line >= 1 && at.column >= 1).toBe(true);
        expect(`${message}`).toMatch(/\p{Script=Han}/u);
        expect(hint).toMatch(/\p{Script=Han}/u);
      }
      if (content.settings === undefined)
        expect(content.findings.some(({ file }) => file === 'portal.yaml')).toBe(true);
      const [document] = content.documents;
      if (document?.fields === undefined)
        expect(content.findings.some(({ file }) => file === NOTICE)).toBe(true);
    }),
    { numRuns: 100 },
  );
}, 60_000);
