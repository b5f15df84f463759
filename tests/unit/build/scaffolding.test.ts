import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { MisuseError } from '../../../src/build/command.ts';
import { createAgency } from '../../../src/build/scaffolding/new-agency.ts';
import { createDocument } from '../../../src/build/scaffolding/new-document.ts';
import { agencySchema } from '../../../src/schema/agency.ts';
import { typeOfId } from '../../../src/schema/types/index.ts';

const COLUMNS = `columns:
  - id: xxgk
    title: 信息公开
    children:
      - { id: zcwj, title: 政策文件, accepts: [policy], collects: [policies] }
      - { id: zfhy, title: 政府会议, accepts: [meeting] }
`;

let contentDir: string;
beforeEach(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'lanmu-scaffold-'));
  await writeFile(join(contentDir, 'columns.yaml'), COLUMNS);
  await mkdir(join(contentDir, 'agencies'));
});
afterEach(() => rm(contentDir, { recursive: true }));

const read = (file: string) => readFile(join(contentDir, file), 'utf8');
const makeAgency = (more = {}) =>
  createAgency({
    contentDir,
    id: 'jyj',
    name: '示例市教育局',
    shortName: '市教育局',
    kind: '政府部门',
    date: '2019-11-20',
    ...more,
  });
const makeDocument = (more = {}) =>
  createDocument({
    contentDir,
    agency: 'jyj',
    type: 'policy',
    title: '关于招生的通知',
    date: '2019-12-01',
    ...more,
  });

async function everything(): Promise<Record<string, string>> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
  );
}

test('a new agency and a new document are valid once the editor has chosen the disclosure', async () => {
  expect(await makeAgency()).toEqual([
    'agencies/jyj/agency.yaml',
    'agencies/jyj/catalogs/catalog.md',
    'agencies/jyj/index-numbers.csv',
  ]);
  expect(await makeDocument()).toEqual([
    'agencies/jyj/policies/2019/2019-12-01-policy-1.md',
    'agencies/jyj/index-numbers.csv',
  ]);
  expect(agencySchema.safeParse(parse(await read('agencies/jyj/agency.yaml'))).success).toBe(true);
  for (const [type, file] of [
    ['catalog', 'agencies/jyj/catalogs/catalog.md'],
    ['policy', 'agencies/jyj/policies/2019/2019-12-01-policy-1.md'],
  ] as const) {
    const filled = (await read(file)).replace(/^disclosure:/m, 'disclosure: 主动公开');
    const fields = parse(filled.split('---\n')[1] ?? '', { schema: 'core' });
    expect(typeOfId(type).schema.safeParse(fields).error).toBeUndefined();
  }
});

test('documents of indexed types are numbered in turn, a year apart from another', async () => {
  await makeAgency();
  await makeDocument();
  await makeDocument();
  await makeDocument({ date: '2018-05-02', name: '招生-plan' });
  await makeDocument({ type: 'meeting' });
  expect(await read('agencies/jyj/index-numbers.csv')).toBe(
    [
      'indexNumber,document',
      'jyj/2019-00001,catalogs/catalog.md',
      'jyj/2019-00002,policies/2019/2019-12-01-policy-1.md',
      'jyj/2019-00003,policies/2019/2019-12-01-policy-2.md',
      'jyj/2018-00001,policies/2018/2018-05-02-招生-plan.md',
      '',
    ].join('\n'),
  );
});

test('a new list comes with its table, which the document names', async () => {
  await makeAgency();
  const files = [
    'agencies/jyj/powers/2019/2019-12-01-power-list-1.md',
    'agencies/jyj/powers/2019/2019-12-01-power-list-1.csv',
    'agencies/jyj/index-numbers.csv',
  ];
  expect(await makeDocument({ type: 'power-list' })).toEqual(files);
  expect(await read(files[0] ?? '')).toContain('entries: "2019-12-01-power-list-1.csv"');
  expect(await read(files[1] ?? '')).toMatch(/^\uFEFF事项编码,事项名称,权力类型,.*\n$/);
});

test('the register of an agency with a code is added to as it is', async () => {
  await makeAgency();
  await writeFile(
    join(contentDir, 'agencies/jyj/agency.yaml'),
    'name: 教育局\nshortName: 教育局\nkind: 政府部门\ncode: 12345678X\n',
  );
  await writeFile(
    join(contentDir, 'agencies/jyj/index-numbers.csv'),
    'indexNumber,document\r\n"12345678X/2019-00007",gone.md',
  );
  await makeDocument();
  expect(await read('agencies/jyj/index-numbers.csv')).toBe(
    'indexNumber,document\r\n"12345678X/2019-00007",gone.md\r\n12345678X/2019-00008,policies/2019/2019-12-01-policy-1.md\r\n',
  );
});

test('an agency without a register gets one', async () => {
  await makeAgency();
  await rm(join(contentDir, 'agencies/jyj/index-numbers.csv'));
  await makeDocument();
  expect(await read('agencies/jyj/index-numbers.csv')).toBe(
    'indexNumber,document\njyj/2019-00001,policies/2019/2019-12-01-policy-1.md\n',
  );
});

describe('refuses, and changes nothing:', () => {
  const refused: [string, () => Promise<unknown>, string][] = [
    ['an unknown agency', () => makeDocument({ agency: 'jyjj' }), '是不是“jyj”'],
    ['the name of an agency', () => makeDocument({ agency: '市教育局' }), '编号是“jyj”'],
    ['an agency outside the folder', () => makeDocument({ agency: '../..' }), '没有机构'],
    ['an unknown type', () => makeDocument({ type: 'polcy' }), '是不是“policy”'],
    ['the label of a type', () => makeDocument({ type: '政府会议' }), '是不是“meeting”'],
    ['an unknown column', () => makeDocument({ column: 'xxgk/zcwi' }), '是不是“xxgk/zcwj”'],
    ['a column of another type', () => makeDocument({ column: 'xxgk/zfhy' }), '不收“政策文件”'],
    ['a column that is divided', () => makeDocument({ column: 'xxgk' }), '下面分有栏目'],
    ['a day that is none', () => makeDocument({ date: '2019-02-30' }), '--date'],
    ['a name that leads elsewhere', () => makeDocument({ name: '../x' }), '--name'],
    ['a name in capitals', () => makeDocument({ name: 'Plan' }), '--name'],
    ['an empty title', () => makeDocument({ title: ' ' }), '--title'],
    ['a file that exists', () => makeDocument({ name: 'taken' }), '已经存在'],
    ['an agency that exists', () => makeAgency(), '已经存在'],
    ['an id that leads elsewhere', () => makeAgency({ id: '../jyj' }), '--id'],
    ['an unknown kind of agency', () => makeAgency({ id: 'a', kind: '政府部们' }), '是不是“政府部门”'],
    ['an agency without a short name', () => makeAgency({ id: 'a', shortName: undefined }), '--short-name'],
  ];
  test.each(refused)('%s', async (_what, attempt, message) => {
    await makeAgency();
    await makeDocument({ name: 'taken' });
    const before = await everything();
    const error = await attempt().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MisuseError);
    expect((error as Error).message).toContain(message);
    expect(await everything()).toEqual(before);
  });
});
