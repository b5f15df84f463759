import type { Finding } from '../../schema/diagnostic.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { MOST_FINDINGS, toFinding } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';

/** A line of the source that is a heading without words; code is left out by looking at what the body has read. */
const EMPTY_HEADING = /^ {0,3}(#{1,6})[ \t]*#*[ \t]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

function findEmpty({ file, source, body }: DocumentText): Finding[] {
  if (!/^ {0,3}#{1,6}[ \t#]*$/m.test(source)) return [];
  const firstLine = body.blocks[0]?.placeAt(0).line ?? Number.POSITIVE_INFINITY;
  let isCode = false;
  const findings: Finding[] = [];
  for (const [index, line] of source.split('\n').entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    // Before the body's first words there may be comments of the front matter.
    if (isCode || index + 1 < firstLine || !EMPTY_HEADING.test(line)) continue;
    findings.push({
      rule: 'heading-levels',
      file,
      at: { line: index + 1, column: 1 },
      message: '标题是空的',
      hint: '写上标题的文字，或删去这一行。',
    });
    if (findings.length >= MOST_FINDINGS) break;
  }
  return findings;
}

function inspect(text: DocumentText): Finding[] {
  const findings: Finding[] = [];
  let before = 1;
  for (const block of text.body.blocks) {
    if (block.kind !== 'heading' || block.depth === 0) continue;
    const { depth } = block;
    const words = block.text.trim();
    const quoted = words.length > 24 ? `${words.slice(0, 24)}…` : words;
    const report = (message: string, hint: string) =>
      findings.push(toFinding(text, block, { rule: 'heading-levels', offset: 0, message, hint }));
    if (depth === 1) report(`标题“${quoted}”用了一级标题`, '文档名称已经是一级标题，正文从“##”开始。');
    else if (depth > before + 1)
      report(
        `标题“${quoted}”跳级：${'#'.repeat(depth)} 前面的上一级标题是 ${before === 1 ? '文档名称' : '#'.repeat(before)}`,
        `改成“${'#'.repeat(before + 1)}”。`,
      );
    if (/[。；，、]$/.test(words))
      report(`标题“${quoted}”以“${words.slice(-1)}”结尾`, '标题末尾不加标点；是一段话的，去掉前面的“#”。');
    before = depth;
    if (findings.length >= MOST_FINDINGS) break;
  }
  return [...findings, ...findEmpty(text)];
}

const paragraph = (body: string) => ({ [EXAMPLE_FILE]: examplePolicy({ body }) });

export const headingLevels: Rule = {
  id: 'heading-levels',
  severity: 'warning',
  scope: 'file',
  summary: '标题逐级使用，不空，末尾不加句号',
  why: '网页目录和读屏软件按标题的级别带读者走，跳级、空标题会让人以为漏了内容。',
  basis: '《党政机关公文格式》（GB/T 9704—2012）7.3.3；《Web内容无障碍指南》（WCAG 2.1）1.3.1：信息和关系',
  examples: {
    valid: [
      {
        name: '逐级的标题，回到上一级',
        files: paragraph('## 一、检查\n\n### （一）水泵\n\n各单位检查。\n\n## 二、怎样报送？\n\n网上报送。'),
      },
      { name: '代码里的井号', files: paragraph('写法如下：\n\n```\n#\n# 注释\n```') },
    ],
    invalid: [
      {
        name: '跳过一级',
        files: paragraph('## 一、检查\n\n#### 水泵\n\n各单位检查。'),
        at: `${EXAMPLE_FILE}:11:6`,
      },
      { name: '从三级开始', files: paragraph('### 检查\n\n各单位检查。'), at: `${EXAMPLE_FILE}:9:5` },
      { name: '一级标题', files: paragraph('# 检查\n\n各单位检查。'), at: `${EXAMPLE_FILE}:9:3` },
      { name: '句号结尾', files: paragraph('## 各单位要检查水泵。\n\n请执行。'), at: `${EXAMPLE_FILE}:9:4` },
      { name: '空标题', files: paragraph('请执行。\n\n##\n\n各单位检查。'), at: `${EXAMPLE_FILE}:11:1` },
    ],
  },
  inspect,
};
