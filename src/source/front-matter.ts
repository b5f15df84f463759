import matter from 'gray-matter';
import type { Finding } from '../schema/diagnostic.ts';
import { placeAt } from './text.ts';
import { LONGEST_YAML, type ParsedYaml, parseYaml } from './yaml.ts';

/** A document's text in its two parts. */
export interface SplitDocument {
  /** Undefined where there is no front matter that could be read; the findings say why. */
  readonly frontMatter: ParsedYaml | undefined;
  /** Undefined where one cannot tell where the body begins. */
  readonly body: string | undefined;
  /** The file's line on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly findings: readonly Finding[];
}

/** Largest document that is read, in bytes: the longest body that is parsed, all in Chinese, with its front matter. */
export const LARGEST_DOCUMENT = 1024 * 1024;

/** gray-matter looks for comments in a way that takes the square of the length of a run of white space. */
const LONG_GAP = /\s{1000}/;

const FENCE_HINT = '文件第一行单独写 ---，接着每行一个“键: 值”，再单独写一行 ---，然后是正文';

function fail(rule: string, file: string, line: number, message: string, hint: string): SplitDocument {
  const finding: Finding = { rule, file, at: { line, column: 1 }, message, hint };
  return { frontMatter: undefined, body: undefined, bodyLine: 1, findings: [finding] };
}

/** A document whose first line is not `---`: there is none, or it is misplaced or made of other dashes. */
function explainMissing(text: string, file: string): SplitDocument {
  const first = text.search(/\S/);
  const { line } = placeAt(text, Math.max(first, 0));
  const start = text.slice(Math.max(first, 0)).split('\n', 1)[0]?.trim() ?? '';
  if (start === '---') {
    return fail(
      'front-matter-missing',
      file,
      line,
      '开头的 --- 前面有空行或空格',
      '删去前面的空行和空格，--- 必须是文件的第一行',
    );
  }
  if (/^[-－—–‐―─一 ]{2,}$/.test(start)) {
    return fail(
      'front-matter-missing',
      file,
      line,
      `开头写的是“${start}”，不是三个英文连字符 ---`,
      '第一行改成三个英文半角连字符：---',
    );
  }
  const missing = fail('front-matter-missing', file, 1, '文件开头没有登记项（名称、发布日期等）', FENCE_HINT);
  return { ...missing, body: text };
}

/**
 * Splits a document into front matter and body, and parses the front matter. Only YAML is taken: gray-matter
 * would run `---js` as code, so another language is refused before gray-matter sees the text.
 * @param text the document, its lines ended by `\n`
 */
export function splitFrontMatter(text: string, file: string): SplitDocument {
  const [, language] = /^---(?!-)([^\n]*)/.exec(text) ?? [];
  if (language === undefined) return explainMissing(text, file);
  if (!/^(?:|ya?ml)$/i.test(language.trim())) {
    return fail(
      'front-matter-language',
      file,
      1,
      `第一行的 --- 后面写了“${language.trim().slice(0, 40)}”；登记项只能用 YAML`,
      '第一行只写 ---，下面每行写“键: 值”；不能用 js、json、coffee、toml 等其他语言',
    );
  }
  const close = text.indexOf('\n---', 3);
  if (
    close < 0 ||
    text
      .slice(close + 4)
      .split('\n', 1)[0]
      ?.trim()
  ) {
    return fail(
      'front-matter-missing',
      file,
      1,
      '开头的 --- 没有对应的结束行',
      '在登记项的最后单独写一行 ---，再写正文',
    );
  }
  if (close > LONGEST_YAML || LONG_GAP.test(text.slice(0, close))) {
    return fail(
      'yaml-syntax',
      file,
      1,
      '登记项太长，或有一千个以上连续的空格、空行',
      '删去多余的空白，大段文字放到正文里',
    );
  }

  let frontMatter: ParsedYaml | undefined;
  const refuse = () => {
    throw new Error('Front matter in another language than YAML');
  };
  const { content } = matter(text, {
    engines: {
      yaml: (source) => {
        frontMatter = parseYaml(source, file);
        return {};
      },
      json: refuse,
      javascript: refuse,
    },
  });
  // gray-matter does not call its engine for front matter without content.
  frontMatter ??= parseYaml('', file);
  return {
    frontMatter,
    body: content,
    bodyLine: placeAt(text, text.length - content.length).line,
    findings: frontMatter.findings,
  };
}
