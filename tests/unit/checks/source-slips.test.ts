import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../../../src/build/corpus/corpus.ts';
import { INSPECTIONS } from '../../../src/checks/inspect.ts';
import { diagnose } from '../../../src/checks/runner.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import type { Diagnostic } from '../../../src/schema/diagnostic.ts';
import { readContent } from '../../../src/source/content.ts';
import { plainReader } from '../../../src/source/content-reader.ts';
import { locateFindings } from '../../../src/source/positions.ts';

const PROJECT = join(import.meta.dirname, '../../..');

/** The documents that the project began with lie beside it, and are no part of it. */
function findSources(folder = PROJECT): string | undefined {
  const sources = join(folder, 'shared/source');
  if (existsSync(sources)) return sources;
  const above = dirname(folder);
  return above === folder ? undefined : findSources(above);
}

const SOURCES = findSources();
if (SOURCES === undefined)
  process.stderr.write('source-slips: 没有 ../shared/source 文件夹，两篇来源文档的测试不运行。\n');

interface Slip {
  /** The line of the source; 0 for its front matter. */
  readonly line: number;
  readonly slip: string;
  readonly rule: string;
  /** What the message quotes, where the rule reports several things of that line. */
  readonly words?: string;
}

const NOTICE: readonly Slip[] = [
  { line: 0, slip: '没有成文日期', rule: 'issued-date-missing' },
  { line: 9, slip: '法制政府', rule: 'word-wrong', words: '法制政府' },
  { line: 19, slip: '附件没有附上', rule: 'attachment-mentioned' },
  { line: 25, slip: '电话没有区号', rule: 'phone-area-code', words: '6221011' },
];

const REPORT: readonly Slip[] = [
  { line: 15, slip: '自治州写成自治区', rule: 'name-wrong', words: '自治区' },
  { line: 15, slip: '一个领导小组两个名称', rule: 'word-wrong', words: '领导小组' },
  { line: 63, slip: '书名号不成对', rule: 'bracket-balance' },
  { line: 70, slip: '序号的括号半角、全角混用', rule: 'bracket-mixed' },
  { line: 74, slip: '指南的名称多一个字', rule: 'name-wrong', words: '信息系公开指南' },
  { line: 92, slip: '书名号的嵌套', rule: 'bracket-balance' },
  { line: 141, slip: '做为', rule: 'word-wrong', words: '做为' },
  { line: 141, slip: '截止后面跟时间', rule: 'word-wrong', words: '截止' },
  { line: 173, slip: '调增', rule: 'word-wrong', words: '调增' },
  { line: 177, slip: '整句重复', rule: 'repeated-sentences' },
  { line: 206, slip: '截止后面跟月份', rule: 'word-wrong', words: '截止' },
  { line: 247, slip: '政务服务网少一个字', rule: 'name-wrong', words: '政务服网' },
  { line: 253, slip: '“年”重复', rule: 'repeated-words' },
  { line: 265, slip: '分项加起来不等于总数', rule: 'sums' },
  { line: 277, slip: '带括号的序号后加顿号', rule: 'punctuation-width' },
  { line: 283, slip: '发文字号里有空格', rule: 'document-number-form' },
  { line: 285, slip: '发文字号用方括号', rule: 'document-number-form' },
  { line: 299, slip: '按期写成安全', rule: 'word-wrong', words: '安全' },
  { line: 312, slip: '用费', rule: 'word-wrong', words: '用费' },
  { line: 343, slip: '是、均连用', rule: 'word-wrong', words: '是均' },
  { line: 347, slip: '但与写成单位', rule: 'sentence-wrong', words: '单位' },
  { line: 349, slip: '有效漏了有', rule: 'word-wrong', words: '效' },
  { line: 365, slip: '缺第七部分', rule: 'numbering' },
];

/** The least that must be found: issue 4 of the project. */
const LEAST = 18;

const WORD_RULES = ['word-wrong', 'name-wrong', 'sentence-wrong', 'organ-name-old', 'phone-area-code'];

const NOTICE_FILE = 'agencies/sfb/policies/2019/source-notice.md';
const REPORT_FILE = 'agencies/sfb/reports/source-report.md';

async function read(root: string): Promise<{ files: string[]; found: Diagnostic[] }> {
  const content = await readContent(root, (folder) => plainReader(folder, INSPECTIONS));
  const { portal, findings } = buildPortal(content, { today: '2019-12-01' });
  const found = diagnose({ portal, content }, [...content.findings, ...findings], (all) =>
    locateFindings(root, all),
  );
  return { files: content.documents.map(({ file }) => file), found };
}

/** Lays a source with front matter over the small site. Answers how many lines stand before it. */
async function lay(root: string, file: string, fields: readonly string[], text: string): Promise<number> {
  const common = ['disclosure: 主动公开', 'review: 通过', 'publishedOn: 2019-11-20', ...fields];
  const head = ['---', ...common, '---', ''];
  await writeFile(join(root, file), `${head.join('\n')}${text}`);
  return head.length - 1;
}

describe.skipIf(SOURCES === undefined)('the two source documents', () => {
  let root = '';
  let found: Diagnostic[] = [];
  const linesBefore = new Map<string, number>();

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'lanmu-slips-'));
    await cp(join(PROJECT, 'tests/sites/minimal/content'), root, { recursive: true });
    await cp(join(PROJECT, 'content/terms.yaml'), join(root, 'terms.yaml'));
    const readSource = (name: string) => readFile(join(SOURCES ?? '', name), 'utf8');
    const notice = await readSource('notice-2019-104.txt');
    const number = /\S+〔\d+〕\d+号/.exec(notice)?.[0];
    linesBefore.set(
      NOTICE_FILE,
      await lay(
        root,
        NOTICE_FILE,
        ['title: 来源通知', 'column: xxgk/zcwj', `documentNumber: ${number}`],
        notice,
      ),
    );
    const report = await readSource('annual-report-2018.txt');
    const fields = ['title: 来源报告', 'issuedOn: 2019-03', 'year: 2018', 'column: xxgk/ndbg'];
    linesBefore.set(REPORT_FILE, await lay(root, REPORT_FILE, fields, report));
    found = (await read(root)).found;
  });

  afterAll(async () => {
    await rm(root, { recursive: true });
  });

  it(`have at least ${LEAST} of their slips reported at the line, by the rule for such`, () => {
    const isReported = (file: string, { line, rule, words = '' }: Slip) =>
      found.some(
        (diagnostic) =>
          diagnostic.file === file &&
          diagnostic.rule === rule &&
          diagnostic.message.includes(words) &&
          (line === 0
            ? diagnostic.line <= (linesBefore.get(file) ?? 0)
            : diagnostic.line === line + (linesBefore.get(file) ?? 0)),
      );
    const missed = [
      ...NOTICE.filter((slip) => !isReported(NOTICE_FILE, slip)),
      ...REPORT.filter((slip) => !isReported(REPORT_FILE, slip)),
    ].map(({ line, slip, rule }) => `${line} ${slip} ${rule}`);
    const reported = NOTICE.length + REPORT.length - missed.length;
    expect(reported, `not reported:\n${missed.join('\n')}\n`).toBeGreaterThanOrEqual(LEAST);
  });

  it('have their words reported where they are wrong, and nowhere else', () => {
    const slips = [
      ...NOTICE.map((slip) => ({ file: NOTICE_FILE, ...slip })),
      ...REPORT.map((slip) => ({ file: REPORT_FILE, ...slip })),
    ]
      .filter(({ rule }) => WORD_RULES.includes(rule))
      .map(({ file, line, rule }) => `${file}:${line + (linesBefore.get(file) ?? 0)} ${rule}`);
    const reported = found
      .filter(({ rule, file }) => WORD_RULES.includes(rule) && (file === NOTICE_FILE || file === REPORT_FILE))
      .map(({ file, line, rule }) => `${file}:${line} ${rule}`);
    // The report has 截止 before a time twice more, and 调增 again where its sentence is repeated.
    const again = [177, 247, 331].map(
      (line) => `${REPORT_FILE}:${line + (linesBefore.get(REPORT_FILE) ?? 0)} word-wrong`,
    );
    expect(reported.sort()).toEqual([...slips, ...again].sort());
  });
});

it('clean documents of the kind have nothing reported', async () => {
  const root = join(PROJECT, 'content');
  const kinds = /^agencies\/[^/]+\/(?:policies|reports|interpretations|guides)\//;
  const { files, found } = await read(root);
  expect(files.filter((file) => kinds.test(file)).length).toBeGreaterThanOrEqual(10);
  expect(found.filter(({ file }) => kinds.test(file))).toEqual([]);
}, 60_000);

it('generated documents have no word, name or sentence reported', async () => {
  const outDir = join(await mkdtemp(join(tmpdir(), 'lanmu-slips-')), 'corpus');
  writeCorpus({ contentDir: join(PROJECT, 'content'), outDir, documents: 100, seed: 7 });
  await cp(join(PROJECT, 'content/terms.yaml'), join(outDir, 'terms.yaml'));
  expect((await read(outDir)).found.filter(({ rule }) => WORD_RULES.includes(rule))).toEqual([]);
  await rm(dirname(outDir), { recursive: true });
}, 60_000);
