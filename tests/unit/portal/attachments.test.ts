import { describe, expect, test } from 'vitest';
import type { BodyLink } from '../../../src/markdown/body.ts';
import { ATTACHMENT_TYPES, attachmentsOf, extensionOf } from '../../../src/portal/attachments.ts';
import type { AttachmentRecord } from '../../../src/source/records.ts';
import { makeLink, makeRecord } from './content-factory.ts';

const FOLDER = 'agencies/sfb/policies';

function find(
  files: (string | AttachmentRecord)[],
  listed: { file: string; title?: string }[],
  links: BodyLink[] = [],
) {
  const records = files.map((file) =>
    typeof file === 'string' ? { file: `${FOLDER}/${file}`, hash: '0', size: 10 } : file,
  );
  const record = makeRecord(`${FOLDER}/p.md`, { attachments: listed }, { links });
  return attachmentsOf(record, new Map(records.map((each) => [each.file, each])));
}

const namesOf = (...parts: Parameters<typeof find>) => find(...parts).map(({ file }) => file);

describe('a document’s attachments', () => {
  test('are the files it lists, then those its body links to or shows', () => {
    const image = { file: `${FOLDER}/图.png`, hash: '0', size: 5, width: 640, height: 480 };
    expect(
      find(
        ['附件1.pdf', '表.XLSX', image],
        [{ file: '附件1.pdf', title: '办法' }],
        [makeLink('表.XLSX', ' 表格 '), makeLink('图.png', '', 'image')],
      ),
    ).toEqual([
      {
        file: `${FOLDER}/附件1.pdf`,
        hash: '0',
        route: `/${FOLDER}/附件1.pdf`,
        title: '办法',
        extension: 'pdf',
        size: 10,
        width: undefined,
        height: undefined,
        variants: [],
        isListed: true,
      },
      {
        file: `${FOLDER}/表.XLSX`,
        hash: '0',
        route: `/${FOLDER}/表.XLSX`,
        title: '表格',
        extension: 'xlsx',
        size: 10,
        width: undefined,
        height: undefined,
        variants: [],
        isListed: false,
      },
      {
        file: `${FOLDER}/图.png`,
        hash: '0',
        route: `/${FOLDER}/图.png`,
        title: '图.png',
        extension: 'png',
        size: 5,
        width: 640,
        height: 480,
        variants: [
          { route: `/${FOLDER}/图.png.480.webp`, width: 480, height: 360 },
          { route: `/${FOLDER}/图.png.640.webp`, width: 640, height: 480 },
        ],
        isListed: false,
      },
    ]);
  });

  test('count a file once, by the title of the list', () => {
    const found = find(
      ['a.pdf'],
      [
        { file: 'a.pdf', title: '甲' },
        { file: './a.pdf', title: '乙' },
      ],
      [makeLink('a.pdf', '丙'), makeLink('./a.pdf#page=2')],
    );
    expect(found).toMatchObject([{ title: '甲', isListed: true }]);
  });

  test('bear the file’s name where no title is written', () => {
    expect(find(['2018/a.pdf'], [{ file: '2018/a.pdf' }])[0]?.title).toBe('a.pdf');
  });

  test('are of the types that are safe to offer', () => {
    const files = [
      'a.exe',
      'a.html',
      'a.svg',
      'a.js',
      'a.md',
      'a',
      'a.pdf.exe',
      '.pdf',
      'a.PDF',
      'a.ofd',
      'a.wps',
    ];
    expect(
      namesOf(
        files,
        files.map((file) => ({ file })),
      ),
    ).toEqual(['.pdf', 'a.PDF', 'a.ofd', 'a.wps'].map((name) => `${FOLDER}/${name}`));
    for (const type of ['html', 'htm', 'svg', 'js', 'exe', 'xml', ''])
      expect(ATTACHMENT_TYPES.has(type)).toBe(false);
  });

  test('are left out where the file is not there', () => {
    expect(namesOf([], [{ file: 'a.pdf' }], [makeLink('b.pdf')])).toEqual([]);
  });

  test.each([
    '../../../agencies/jyj/policies/secret.pdf',
    '../../jyj/policies/secret.pdf',
    '/agencies/jyj/policies/secret.pdf',
    'agencies/jyj/policies/secret.pdf',
    '..\\..\\jyj\\policies\\secret.pdf',
  ])('never lie outside the agency: %s', (path) => {
    const secret = { file: 'agencies/jyj/policies/secret.pdf', hash: '0', size: 1 };
    expect(
      namesOf(
        [secret],
        [{ file: path }],
        [makeLink(path), makeLink(encodeURIComponent(path)), makeLink(path, '', 'image')],
      ),
    ).toEqual([]);
  });

  test('may lie elsewhere in the agency', () => {
    const file = { file: 'agencies/sfb/reports/2018/a.pdf', hash: '0', size: 1 };
    expect(namesOf([file], [{ file: '../reports/2018/a.pdf' }])).toEqual([file.file]);
  });

  test('are named without encoding in the front matter, with it in the body', () => {
    expect(namesOf(['100%.pdf'], [{ file: '100%.pdf' }])).toEqual([`${FOLDER}/100%.pdf`]);
    expect(namesOf(['a b.pdf'], [], [makeLink('a%20b.pdf')])).toEqual([`${FOLDER}/a b.pdf`]);
    expect(namesOf(['a?b.pdf'], [{ file: 'a?b.pdf' }])).toEqual([`${FOLDER}/a?b.pdf`]);
    expect(namesOf(['a?b.pdf'], [], [makeLink('a%3Fb.pdf')])).toEqual([`${FOLDER}/a?b.pdf`]);
  });

  test('may be named by what is no text at all', () => {
    expect(
      namesOf(['a.pdf'], [{ file: '\ud800' }, { file: '%' }], [makeLink('\udfff'), makeLink('%E0%A4%A')]),
    ).toEqual([]);
  });
});

test.each([
  ['a.PDF', 'pdf'],
  ['2018.12/a', ''],
  ['a.tar.gz', 'gz'],
  ['a.', ''],
  ['a', ''],
])('the type of %s is “%s”', (file, type) => {
  expect(extensionOf(file)).toBe(type);
});
