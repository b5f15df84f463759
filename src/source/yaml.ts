import { isMap, isPair, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Finding, KeyPath } from '../schema/diagnostic.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { TextPlace } from './text.ts';

import { type CheckedYaml, checkYaml, countMarks, MOST_FAULTS } from './yaml-faults.ts';
import { DEEPEST, keyText, type Range, type Survey, startOf } from './yaml-tree.ts';

/** Longest YAML that is read, in UTF-16 units: far beyond what an editor writes, and half a second for the parser at worst. */
export const LONGEST_YAML = 64 * 1024;

/** Most signs of YAML's own that are read: each costs the parser as much as ten others. Our longest file has 200. */
const MOST_MARKS = 10_000;

/** Most lines that are read: a thousand terms have half of them, and a fault of each costs as much as two hundred signs. */
const MOST_LINES = 8000;

const MEND_NESTING = '减少层次；若是误用了“[”“{”“- ”，给内容加英文引号';

/** YAML, parsed as far as it can be. */
export interface ParsedYaml {
  /** Plain data; a key without a value is undefined. Undefined itself where there is no usable mapping. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
  readonly findings: readonly Finding[];
  /** Lines that could not be read as they stand: what is on them, or missing because of them, is not the editor's word. */
  readonly faultyLines: ReadonlySet<number>;
  /** Where a key stands; of one that does not exist, its nearest ancestor. */
  placeOf(key: KeyPath): TextPlace;
  /** First and last line of a top-level key with its value; undefined where there is none. */
  linesOf(key: string | number): { readonly first: number; readonly last: number } | undefined;
}

/** An empty key is as good as none; in a list, an empty item stays, since its place counts. */
function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropNulls);
  if (typeof value !== 'object' || value === null) return value;
  // Defined, not assigned: a key may be called `__proto__`.
  const result = {};
  for (const [key, item] of Object.entries(value)) {
    Object.defineProperty(result, key, {
      value: item === null ? undefined : dropNulls(item),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}

function aliasFinding(file: string, at: TextPlace, alias: Survey['aliases'][number]): Finding {
  if (alias.isCycle) {
    const isColumns = file === 'columns.yaml';
    return {
      rule: 'yaml-alias',
      file,
      at,
      message: isColumns
        ? `栏目循环：“*${alias.name}”指向它自己的上级栏目`
        : `循环引用：“*${alias.name}”指向包含它的内容`,
      hint: isColumns ? '删去这个引用，把下级栏目逐个写出来' : '删去这个引用，把内容直接写在这里',
    };
  }
  return {
    rule: 'yaml-alias',
    file,
    at,
    message: `“${alias.name}”前面的“&”或“*”是 YAML 的引用记号，这里不允许使用`,
    hint: '若本意是文字，把整个内容放进英文引号里；若想重复别处的内容，请直接再写一遍',
  };
}

function refuse(finding: Finding): ParsedYaml {
  return {
    value: undefined,
    findings: [finding],
    faultyLines: new Set(),
    placeOf: () => ({ line: 1, column: 1 }),
    linesOf: () => undefined,
  };
}

function syntaxFinding(file: string, at: TextPlace, message: string, hint: string): Finding {
  return { rule: 'yaml-syntax', file, at, message, hint };
}

/**
 * Parses YAML 1.2 (core schema) that an editor wrote. Never throws: what is wrong is a finding of the rules
 * `yaml-syntax` and `yaml-alias`, at its place in the text.
 * @param text the file, or its front matter in such a way that lines count from the file's first
 * @param file the path that findings carry
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const plain = text.length > LONGEST_YAML ? undefined : readPlainYaml(text);
  if (!plain && countMarks(text) > MOST_MARKS) {
    const message = `YAML 里的引号、括号等记号超过了 ${MOST_MARKS} 个，没有读取`;
    return refuse(
      syntaxFinding(file, { line: 1, column: 1 }, message, '检查有没有成片误粘贴的符号，大段文字放到正文里'),
    );
  }
  if (text.length > LONGEST_YAML) {
    const message = `YAML 有 ${text.length} 个字符，超过了 ${LONGEST_YAML} 个字符的上限`;
    return refuse(
      syntaxFinding(file, { line: 1, column: 1 }, message, '精简内容，大段文字放到正文或另外的文档里'),
    );
  }

  if (!plain && text.split('\n', MOST_LINES + 1).length > MOST_LINES) {
    const message = `YAML 超过了 ${MOST_LINES} 行的上限`;
    return refuse(
      syntaxFinding(
        file,
        { line: 1, column: 1 },
        message,
        '检查有没有误粘贴的内容，大段文字放到正文或另外的文档里',
      ),
    );
  }

  if (plain) {
    let full: ParsedYaml | undefined;
    const parsed = () => {
      full ??= parseFully(text, file);
      return full;
    };
    return {
      value: plain,
      findings: [],
      faultyLines: new Set(),
      placeOf: (key) => parsed().placeOf(key),
      linesOf: (key) => parsed().linesOf(key),
    };
  }
  return parseFully(text, file);
}

/** The same by the full reader, which knows the place of everything. */
function parseFully(text: string, file: string): ParsedYaml {
  const syntax = (at: TextPlace, message: string, hint: string) => syntaxFinding(file, at, message, hint);
  let checked: CheckedYaml;
  try {
    checked = checkYaml(text);
  } catch (error) {
    // Nesting made to exhaust the parser's stack ends here.
    if (!(error instanceof RangeError)) throw error;
    return refuse(syntax({ line: 1, column: 1 }, '嵌套太深，读不下去', MEND_NESTING));
  }
  const { tree, faults, unnamed, faultyLines } = checked;
  const { document, survey, placeAt } = tree;
  if (survey.tooDeep !== undefined) {
    const message = `嵌套太深：超过了 ${DEEPEST} 层`;
    return refuse(syntax(placeAt(survey.tooDeep), message, MEND_NESTING));
  }
  const findings = faults.map(({ at, message, hint }) => syntax(at, message, hint));
  for (const { offset, key, first } of survey.duplicates.slice(0, MOST_FAULTS)) {
    const message = `“${key}”写了两次，第 ${placeAt(first).line} 行已经有了`;
    findings.push(syntax(placeAt(offset), message, '只保留一处'));
  }
  findings.push(
    ...survey.aliases.slice(0, MOST_FAULTS).map((alias) => aliasFinding(file, placeAt(alias.offset), alias)),
  );
  const more = unnamed + faults.length + survey.duplicates.length + survey.aliases.length - findings.length;
  if (more > 0)
    findings.push(syntax({ line: 1, column: 1 }, `还有 ${more} 处有同类问题`, '先改正已列出的，再检查一次'));

  const root = document.contents;
  const pairs = new WeakMap<object, Map<string, Pair>>();
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    let index = pairs.get(map);
    if (!index) {
      index = new Map(map.items.map((pair) => [keyText(pair), pair]));
      pairs.set(map, index);
    }
    return index.get(key);
  };
  return {
    value: tree.isMapping ? ((dropNulls(document.toJS()) ?? {}) as Record<string, unknown>) : undefined,
    findings,
    faultyLines,
    placeOf(key) {
      let node: unknown = root;
      let offset = startOf(root) ?? 0;
      for (const step of key) {
        const child: unknown = isMap(node)
          ? pairOf(node, String(step))
          : isSeq(node)
            ? node.items[Number(step)]
            : undefined;
        if (child === undefined) break;
        offset = startOf(isPair(child) ? child.key : child) ?? offset;
        node = isPair(child) ? child.value : child;
      }
      return placeAt(offset);
    },
    linesOf(key) {
      const pair = isMap(root) ? pairOf(root, String(key)) : undefined;
      if (!pair) return undefined;
      const start = startOf(pair.key) ?? 0;
      const end = (pair.value as { range?: Range | null } | null)?.range?.[1] ?? start;
      return { first: placeAt(start).line, last: placeAt(Math.max(start, end)).line };
    },
  };
}
