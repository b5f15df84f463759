import type { Severity } from '../schema/diagnostic.ts';
import type { ExampleFile, InvalidExample, Rule, RuleDescription, RuleExample } from './rule.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** The most lines of an example that are shown, and the most signs of a line. */
const MOST_LINES = 3;
const WIDEST = 60;

/** The lines of an example's file, if it is a text that can be shown. */
function linesOf(file: ExampleFile | undefined): string[] {
  if (typeof file !== 'string' || /[^\P{C}\n\t]/u.test(file)) return [];
  return file.split('\n');
}

function shorten(line: string): string {
  const signs = [...line];
  return signs.length > WIDEST ? `${signs.slice(0, WIDEST).join('')}…` : line;
}

/** A text between as many backticks as it takes. */
function asCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const gap = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${gap}${text}${gap}${ticks}`;
}

function describeExample(name: string, lines: readonly string[]): string {
  const shown = lines.filter((line) => line.trim() !== '').slice(0, MOST_LINES);
  if (shown.length === 0) return `  - ${name}`;
  return `  - ${name}：${shown.map((line) => asCode(shorten(line.trim()))).join(' ')}`;
}

/** The line that a wrong example is reported at. */
function wrongLine({ files, at }: InvalidExample): string[] {
  const [, file = '', line = '1'] = /^(.*):(\d+):\d+$/.exec(at) ?? [];
  const index = Number(line) - 1;
  // At the top of a file stands what is wrong with the whole of it.
  return index === 0 && file.endsWith('.md') ? [] : linesOf(files[file]).slice(index, index + 1);
}

/** What a right example has otherwise than the wrong ones in the same file. */
function rightLines({ files }: RuleExample, wrong: readonly InvalidExample[]): string[] {
  return Object.entries(files).flatMap(([path, file]) => {
    const others = wrong.map((example) => linesOf(example.files[path])).filter((lines) => lines.length > 0);
    if (others.length === 0) return [];
    const known = new Set(others.flat());
    return linesOf(file).filter((line) => !known.has(line));
  });
}

/** A rule of check, with its examples, or one that only asking the web can find, without. */
type DescribedRule = RuleDescription & Partial<Pick<Rule, 'examples'>>;

function describeExamples({ valid, invalid }: Rule['examples']): string[] {
  return [
    '- 这样不对：',
    ...invalid.map((example) => describeExample(example.name, wrongLine(example))),
    '- 这样对：',
    ...valid.map((example) => describeExample(example.name, rightLines(example, invalid))),
  ];
}

function describeRule({ id, severity, isFixed, summary, why, basis, examples }: DescribedRule): string {
  return [
    `### ${id}`,
    '',
    `${summary}。`,
    '',
    `- 级别：${SEVERITY[severity]}${isFixed ? '（不能改，也不能豁免）' : ''}`,
    `- 为什么：${why}`,
    ...(basis === undefined ? [] : [`- 依据：${basis}`]),
    ...(examples ? describeExamples(examples) : []),
    '',
  ].join('\n');
}

/**
 * The rule reference for editors, in Markdown: what each rule demands, why, on which basis, with examples.
 * @param families in the order to show them, a chapter each
 */
export function ruleReference(
  families: readonly { readonly title: string; readonly rules: readonly DescribedRule[] }[],
): string {
  const head = [
    '# 检查规则',
    '',
    '`npm run check` 的每条结果，末尾方括号里是规则的编号，在这里可以查到：规则要求什么，为什么，依据什么，怎样写对。',
    '',
    '- **错误**不改完不能生成网站；**警告**多半是写错了；**提示**请看一看。',
    '- 整个网站要改一条规则的级别，写进 `portal.yaml` 的 `severities`，如 `body-empty: warning`。',
    '- 一篇文档确有理由不照规则的，在登记项里豁免，写明理由（不显示在页面上）：',
    '',
    '  ```yaml',
    '  exemptions:',
    '    - rule: body-empty',
    '      reason: 正文在附件里',
    '  ```',
    '',
    '- 注明“不能改，也不能豁免”的，关系到什么能发布、怎样发布。',
    '',
    '本页由 `npm run rules` 从程序生成，不用手改。',
    '',
  ];
  const index = families.flatMap(({ title, rules }) => [
    `- ${title}`,
    ...rules.map(({ id, summary }) => `  - [${id}](#${id}) ${summary}`),
  ]);
  const chapters = families.flatMap(({ title, rules }) => [`## ${title}`, '', ...rules.map(describeRule)]);
  return [...head, ...index, '', ...chapters].join('\n');
}
