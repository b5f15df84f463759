import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buildSite,
  CONTENT,
  copyContent,
  filesOf,
  findInOutput,
  makeFolder,
  SAMPLE_DATE,
  tryBuild,
} from './built-site.ts';

/** Stands in everything of a document that must not come out. */
const CANARY = 'CANARY7F3A金丝雀';

interface Withheld {
  readonly name: string;
  readonly disclosure?: string;
  readonly review?: string;
  readonly publishedOn?: string;
}

const WITHHELD: readonly Withheld[] = [
  { name: 'on-request', disclosure: '依申请公开' },
  { name: 'not-disclosed', disclosure: '不予公开' },
  { name: 'draft', review: '草稿' },
  { name: 'awaiting-review', review: '待审' },
  { name: 'tomorrow', publishedOn: '2019-12-02' },
];

/** A document that is not to be public says why. */
function reasonOf(disclosure: string): string {
  return disclosure === '不予公开' ? `disclosureReason: ${CANARY}理由\n` : '';
}

function policyText(
  { disclosure = '主动公开', review = '通过', publishedOn = SAMPLE_DATE }: Partial<Withheld>,
  name: string,
): string {
  return `---
title: 关于${CANARY}标题的通知
disclosure: ${disclosure}
review: ${review}
publishedOn: ${publishedOn}
${reasonOf(disclosure)}column: xxgk/zcwj
summary: ${CANARY}概述
keywords: [${CANARY}关键词]
source: ${CANARY}来源
note: ${CANARY}说明
attachments:
  - file: ${CANARY}-${name}.txt
    title: ${CANARY}附件
---

${CANARY}正文，见[附件](${CANARY}-${name}.txt)。

## ${CANARY}小标题

![${CANARY}图](${CANARY}-${name}.png)
`;
}

function listText({
  name,
  disclosure = '主动公开',
  review = '通过',
  publishedOn = SAMPLE_DATE,
}: Withheld): string {
  return `---
title: ${CANARY}权责清单
disclosure: ${disclosure}
review: ${review}
publishedOn: ${publishedOn}
${reasonOf(disclosure)}entries: ${name}.csv
---

${CANARY}说明
`;
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

function plant(content: string, withheld: Withheld): void {
  const folder = join(content, 'agencies/zfb/policies/2019');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${withheld.name}.md`), policyText(withheld, withheld.name));
  writeFileSync(join(folder, `${CANARY}-${withheld.name}.txt`), CANARY);
  writeFileSync(join(folder, `${CANARY}-${withheld.name}.png`), PIXEL);
  const lists = join(content, 'agencies/zfb/powers');
  mkdirSync(lists, { recursive: true });
  writeFileSync(join(lists, `${withheld.name}.md`), listText(withheld));
  writeFileSync(
    join(lists, `${withheld.name}.csv`),
    `事项名称,权力类型,备注\n${CANARY}事项,行政许可,${CANARY}备注\n`,
  );
}

/** A published document whose front matter tells the checks something. */
const EXEMPTED = 'agencies/zfb/policies/2019/notice-2019-104.md';

function exempt(content: string): void {
  const text = readFileSync(join(content, EXEMPTED), 'utf8');
  const lines = `exemptions:\n  - rule: body-empty\n    reason: ${CANARY}理由\n`;
  writeFileSync(join(content, EXEMPTED), text.replace('---\n', `---\n${lines}`));
}

const folder = makeFolder();
const content = copyContent(CONTENT.linxia, folder.path);
const out = join(folder.path, 'dist');
afterAll(folder.dispose);

describe('a document that is not published, and what is only for editors', () => {
  beforeAll(() => {
    for (const withheld of WITHHELD) plant(content, withheld);
    exempt(content);
    buildSite(content, out);
  });

  it('leaves no trace in any output, search index and attachments included', () => {
    expect(findInOutput(out, 'CANARY7F3A')).toEqual([]);
    expect(findInOutput(out, '金丝雀')).toEqual([]);
  });

  it('comes out once it is due, which shows that the search for it works', () => {
    buildSite(content, out, '2019-12-02');
    const found = findInOutput(out, 'CANARY7F3A');
    expect(found).toEqual(
      expect.arrayContaining([
        'agencies/zfb/policies/2019/tomorrow.html',
        'xxgk/zcwj/index.html',
        'agencies/zfb/powers/tomorrow.csv',
        'agencies/zfb/powers/tomorrow.html',
        'xxgk/qzqd/powers-行政许可.html',
      ]),
    );
    expect(found.some((file) => file.startsWith('search/bodies/'))).toBe(true);
    expect(found.filter((file) => /\.(txt|png)$/.test(file))).toHaveLength(2);
  });
});

describe('a document without a known attribute', () => {
  it.each(['', '公开', 'disclosure'])(
    'stops the build (disclosure: %s), and nothing that was published changes',
    (disclosure) => {
      const before = filesOf(out);
      const file = join(content, 'agencies/zfb/policies/2019/unmarked.md');
      mkdirSync(dirname(file), { recursive: true });
      const text = policyText({}, 'tomorrow').replace(
        'disclosure: 主动公开\n',
        disclosure === '' ? '' : `disclosure: ${disclosure}\n`,
      );
      writeFileSync(file, text.replaceAll('CANARY7F3A', 'UNMARKED'));
      const { exitCode, stderr } = tryBuild(content, out);
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/unmarked\.md:\d+:\d+/);
      expect(stderr).toContain('公开属性');
      expect(filesOf(out)).toEqual(before);
      expect(findInOutput(out, 'UNMARKED')).toEqual([]);
      expect(filesOf(folder.path).filter((path) => /^dist\./.test(path))).toEqual([]);
    },
  );
});
