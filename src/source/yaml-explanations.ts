import type { ErrorCode } from 'yaml';

/** A span of the text, by offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the parser found wrong. */
export interface YamlFault {
  readonly code: ErrorCode | 'NOT_A_MAPPING';
  /** The parser's English words, which tell apart what shares a code. */
  readonly message: string;
  readonly offset: number;
}

/** What the explanations look at: the source, and where its quoted texts and its `[…]` and `{…}` lie. */
export interface YamlSource {
  readonly text: string;
  readonly quoted: readonly Span[];
  readonly bracketed: readonly Span[];
}

/** What is wrong in Chinese, what to do about it, and the offset to point at. */
export interface Explanation {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
  /** What to put in place of a span so that the line says what was meant, where that is certain. */
  readonly mend?: Span & { readonly replacement: string };
}

/** A key at the start of a line, behind list dashes, followed by what should have been `: `. */
const KEY_START = /^[\s　]*(?:- +)*(["']?[\p{L}\p{N}_-]+["']?)([ \t]*：|:[　\u00A0]|:(?=[^\s:/]))/u;

const QUOTE_HINT = '把整个内容放进一对英文引号里，如 title: "……"；内容里的引号用中文引号“”';

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

function isClosed(text: string, { start, end }: Span): boolean {
  return /[\]}]$/.test(text.slice(start + 1, end).trimEnd());
}

/** Explains a key at the start of a line whose colon is full-width, or has no space or a full-width one behind it. */
function explainColon(text: string, offset: number): Explanation | undefined {
  const line = lineAt(text, offset);
  const [matched, key = '', colon = ''] = KEY_START.exec(line) ?? [];
  if (matched === undefined) return undefined;
  const end = lineStart(text, offset) + matched.length;
  const at = end - colon.length;
  const mend = { start: at, end, replacement: ': ' };
  if (colon.includes('：')) {
    return {
      offset: at,
      message: `“${key}”后面用了中文全角冒号“：”`,
      hint: `改成英文冒号加一个空格：“${key}: ”`,
      mend,
    };
  }
  if (colon.length > 1) {
    return {
      offset: at,
      message: `“${key}”的冒号后面用了全角空格`,
      hint: '冒号后面改成一个普通（半角）空格',
      mend,
    };
  }
  return { offset: at, message: `“${key}”的冒号后面缺少空格`, hint: `冒号后面加一个空格：“${key}: ”`, mend };
}

/** A quotation that should have ended before the fault: it is open to the end, or runs over lines up to it. */
function explainOpenQuote(
  { text, quoted }: YamlSource,
  { offset, message }: YamlFault,
): Explanation | undefined {
  const isOpen = /Missing closing ['"]quote/.test(message);
  const span = quoted.findLast(({ start, end }) => {
    if (start >= offset) return false;
    if (isOpen) return end >= offset - 1;
    return text.slice(start, end).includes('\n') && end <= offset && !text.slice(end, offset).includes('\n');
  });
  if (!span) return undefined;
  return {
    offset: span.start,
    message: `引号 ${text.charAt(span.start)} 没有在这一行里闭合`,
    hint: '在内容末尾补上同样的英文引号，或去掉开头的引号',
  };
}

function explainOpenBracket({ text, bracketed }: YamlSource, { offset }: YamlFault): Explanation | undefined {
  const span = bracketed.find(
    (span) => span.start <= offset && span.end >= offset - 1 && !isClosed(text, span),
  );
  if (!span) return undefined;
  const bracket = text.charAt(span.start);
  return {
    offset: span.start,
    message: `“${bracket}”没有对应的“${bracket === '[' ? ']' : '}'}”`,
    hint: '补上右括号；若括号是文字的一部分，把整个内容放进英文引号里',
  };
}

function explainNesting({ text }: YamlSource, { offset }: YamlFault): Explanation {
  const line = lineAt(text, offset);
  if (/:\s/.test(line.slice(offset - lineStart(text, offset)))) {
    return {
      offset,
      message: '内容里有英文冒号加空格，被当成了又一个键',
      hint: '把整个内容放进英文引号里，或改用中文冒号“：”',
    };
  }
  const next = text.indexOf('\n', offset) + 1;
  const indent = /^[ \t]*/.exec(lineAt(text, next))?.[0].length ?? 0;
  return {
    offset: next > 0 ? next + indent : offset,
    message: '这一行缩进过深：上一行已经写了内容',
    hint: '与上一行的键左对齐；若本行是上一行的下级，上一行冒号后面不能有内容',
  };
}

function explainUnexpected(source: YamlSource, fault: YamlFault): Explanation {
  const { text, quoted } = source;
  const { message, offset } = fault;
  if (/block-seq-ind on same line/.test(message)) {
    return { offset, message: '列表的“- ”不能和键写在同一行', hint: '“- ”另起一行，比键多缩进两个空格' };
  }
  if (/Block scalar header/.test(message)) {
    return {
      offset,
      message: '“|”或“>”的后面不能再写内容',
      hint: '内容另起一行并缩进；若它是文字的一部分，请加英文引号',
    };
  }
  const isAfterQuote = quoted.some(({ end }) => end <= offset && text.slice(end, offset).trim() === '');
  if (isAfterQuote) return { offset, message: '引号闭合之后还有内容', hint: QUOTE_HINT };
  if (/at node end/.test(message)) {
    const first = text.search(/\S/);
    const start = lineStart(text, first);
    if (start < first && start < lineStart(text, offset)) {
      return {
        offset: start,
        message: '第一个键前面多了空格，与下面的行没有对齐',
        hint: '删去这一行前面的空格',
        mend: { start, end: first, replacement: '' },
      };
    }
  }
  return (
    explainColon(text, offset) ?? {
      offset,
      message: '这里的内容放的位置不对，多半是缩进不齐',
      hint: '同一级的键左对齐，下一级多缩进两个空格；特殊符号开头的内容加英文引号',
    }
  );
}

function explainMissing(source: YamlSource, fault: YamlFault): Explanation {
  const { message, offset } = fault;
  if (/Comments must be separated/.test(message)) {
    return {
      offset,
      message: '“#”前面缺少空格',
      hint: '注释的“#”前面加一个空格；若它是文字的一部分，请加英文引号',
    };
  }
  if (/between flow|[Ff]low/.test(message)) {
    return {
      offset,
      message: '方括号或花括号里缺少逗号、冒号或空格',
      hint: '各项之间用英文逗号加空格隔开，冒号后面加空格',
    };
  }
  if (/Sequence item without/.test(message)) return explainIndentation(fault);
  return (
    explainColon(source.text, offset) ?? {
      offset,
      message: '这一行不是“键: 值”的写法',
      hint: '写成“键: 值”（英文冒号加空格）；若是上一行内容的延续，请比上一行的键多缩进两个空格',
    }
  );
}

function explainIndentation({ offset }: YamlFault): Explanation {
  return {
    offset,
    message: '缩进不齐：与同级的其他行没有左对齐',
    hint: '同一级左对齐，下一级比上一级多缩进两个空格；不要用全角空格或 Tab',
  };
}

const BY_CODE: Partial<Record<YamlFault['code'], { message: string; hint: string }>> = {
  TAB_AS_INDENT: { message: '用了制表符（Tab）缩进', hint: '改用空格缩进，每级两个空格' },
  BAD_DQ_ESCAPE: {
    message: '双引号里的反斜线“\\”写法不对',
    hint: '改用单引号把内容括起来，或把“\\”写成“\\\\”',
  },
  MULTIPLE_DOCS: { message: '内容中间有单独成行的“---”或“...”', hint: '删去这一行' },
  NON_STRING_KEY: { message: '冒号前面应是一个键名', hint: '键名用普通文字；以特殊符号开头的内容加英文引号' },
  KEY_OVER_1024_CHARS: { message: '冒号前面的内容太长，不像键名', hint: '若整行都是内容，请加英文引号' },
  TAG_RESOLVE_FAILED: { message: '“!”开头的内容有特殊含义，这里不能用', hint: '把内容放进英文引号里' },
  BAD_DIRECTIVE: { message: '“%”开头的行有特殊含义，这里不能用', hint: '删去这一行，或把内容放进英文引号里' },
  BAD_ALIAS: { message: '“*”或“&”开头的内容有特殊含义，这里不能用', hint: '把内容放进英文引号里' },
};

/** Explains a fault of YAML that the parser reports, for someone who does not know YAML. */
export function explainFault(source: YamlSource, fault: YamlFault): Explanation {
  const known = BY_CODE[fault.code];
  if (known) return { offset: fault.offset, ...known };
  const { code, message, offset } = fault;
  const openQuote = explainOpenQuote(source, fault);
  if (openQuote) return openQuote;
  if (/[Ff]low (?:map|sequence)/.test(message)) {
    const openBracket = explainOpenBracket(source, fault);
    if (openBracket) return openBracket;
  }
  switch (code) {
    case 'NOT_A_MAPPING':
      return (
        explainColon(source.text, offset) ?? {
          offset,
          message: '内容应是一行行的“键: 值”',
          hint: '每行写成“键: 值”（英文冒号加空格），如 title: 通知',
        }
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /Nested mappings/.test(message) ? explainNesting(source, fault) : explainIndentation(fault);
    case 'BAD_SCALAR_START':
      return {
        offset,
        message: `内容不能以“${source.text.charAt(offset)}”开头`,
        hint: '把整个内容放进英文引号里',
      };
    case 'BAD_INDENT':
      return explainIndentation(fault);
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return explainMissing(source, fault);
    case 'UNEXPECTED_TOKEN':
      return explainUnexpected(source, fault);
    default:
      return {
        offset,
        message: `这里的 YAML 写法不对（${code}）`,
        hint: '对照手册里的例子检查这一行；特殊符号开头的内容加英文引号',
      };
  }
}
