/** A stream of numbers from 0 to below 1 that a seed fixes (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Signs that cost parsers more than others where they stand in masses. */
const RUNS = [
  ...[
    '*a_ ',
    'a* ',
    '**a ',
    '甲**乙*丙_',
    'a~~ ',
    '[',
    ']',
    '[a',
    '![](',
    '[a](<b',
    '[a](b',
    '[a](b (',
    '[a][b] ',
  ],
  ...[
    '[^1]',
    '[^1] \n\n[^1]: a\n\n',
    '<a ',
    '<a>',
    '<b>甲',
    '<div>',
    '<div>\n\n',
    '</a>',
    '<!--',
    '<![CDATA[',
    '<a b="',
  ],
  ...[
    '`a',
    '`a``b',
    '&amp;',
    '&',
    '\\',
    '|',
    'a|',
    '|a|b|\n',
    'a|b\n-|-\n',
    ':',
    '- ',
    '- a\n',
    '- - a\n',
    '> ',
    '>\n',
  ],
  ...[
    '1. a\n',
    '# a\n',
    'a\n=\n',
    '---\n',
    '```\n',
    '[a]: b\n',
    '[a]: <b\n',
    '{',
    '{a}',
    '}',
    '<a b={',
    '<步骤>\n\n',
  ],
  ...[
    'http://a.cn\n',
    'a@b.',
    'www.',
    '甲',
    '（',
    '《',
    '“',
    '一、',
    '1',
    '\n',
    ' ',
    '\t',
    '\u3000',
    '甲\n',
    '甲\n\n',
  ],
  ...[
    '&a ',
    '*a, ',
    '"',
    "'",
    'a: ',
    '? ',
    '!a ',
    '%a\n',
    ',',
    '"a",',
    '甲：\n',
    '\r',
    '\u0001',
    '\u202e',
    '\u200b',
  ],
];

/** Pieces that mean something to one reader or another. */
const PIECES = [
  ...[
    '\0',
    '\u0001',
    '\u001b[2J',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u2066甲\u2069',
    '\u200b',
    '\u00ad',
  ],
  ...[
    '---\n',
    '\n---\n',
    '---js\n',
    '...\n',
    '\t',
    '\r',
    '\r\n',
    '__proto__: {a: 1}\n',
    'constructor: x\n',
    '- ',
    '  ',
  ],
  ...[
    '&a [*a]',
    '<<: *a\n',
    '!!js/function x',
    '!!binary x',
    '1e999',
    '9'.repeat(400),
    '0x',
    '.nan',
    '~',
    '2019-99-99',
  ],
  ...[
    '{',
    '}',
    '<',
    '>',
    '{/*',
    '<Steps>',
    '</步骤>',
    '<图 文件="',
    'import a\n',
    'export {}\n',
    '<script>',
    '<!--',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '《',
    '》',
    '（',
    '[',
    '](',
    '](javascript:a)',
    '](../../../../etc/passwd)',
    '![',
    '\ud800',
    '😀',
  ],
];

interface Mutation {
  readonly name: string;
  apply(bytes: Buffer, random: () => number): Buffer;
}

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;
const placeIn = (bytes: Buffer, random: () => number) => Math.floor(random() * (bytes.length + 1));
const insert = (bytes: Buffer, at: number, added: string | Buffer) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(added as string), bytes.subarray(at)]);

/** A mutation of lines, from the text to the text. */
function ofLines(name: string, change: (lines: string[], random: () => number) => string[]): Mutation {
  return {
    name,
    apply: (bytes, random) => Buffer.from(change(bytes.toString().split('\n'), random).join('\n')),
  };
}

const explodingAliases = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`),
].join('\n');

const MUTATIONS: readonly Mutation[] = [
  {
    name: 'bytes flipped',
    apply(bytes, random) {
      const changed = Buffer.from(bytes);
      for (let count = 1 + random() * 8; count > 0 && changed.length > 0; count -= 1) {
        const at = Math.floor(random() * changed.length);
        changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return changed;
    },
  },
  { name: 'cut off', apply: (bytes, random) => bytes.subarray(0, placeIn(bytes, random)) },
  {
    name: 'random bytes',
    apply: (bytes, random) =>
      insert(bytes, placeIn(bytes, random), Buffer.from(Array.from({ length: 12 }, () => random() * 256))),
  },
  {
    name: 'a piece put in',
    apply: (bytes, random) => insert(bytes, placeIn(bytes, random), pick(PIECES, random)),
  },
  {
    name: 'a run put in',
    apply(bytes, random) {
      const run = pick(RUNS, random);
      const times = Math.ceil(2 ** (4 + random() * 16) / run.length);
      return insert(bytes, random() < 0.3 ? bytes.length : placeIn(bytes, random), run.repeat(times));
    },
  },
  {
    name: 'nested deeply',
    apply(bytes, random) {
      const [open, close] = pick(
        [
          ['[', ']'],
          ['{a: ', '}'],
          ['> ', ''],
          ['- ', ''],
          ['<div>', '</div>'],
          ['**', '**'],
          ['（', '）'],
        ] as const,
        random,
      );
      const depth = Math.floor(2 ** (3 + random() * 11));
      return insert(bytes, placeIn(bytes, random), `\n${open.repeat(depth)}甲${close.repeat(depth)}\n`);
    },
  },
  ofLines('a line dropped', (lines, random) => lines.toSpliced(Math.floor(random() * lines.length), 1)),
  ofLines('a line doubled', (lines, random) => {
    const at = Math.floor(random() * lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  }),
  ofLines('two lines swapped', (lines, random) => {
    const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
  }),
  ofLines('a key dropped, renamed or given another value', (lines, random) => {
    const keyed = lines.flatMap((line, index) => (/^\s*(?:- )?[A-Za-z]+:/.test(line) ? [index] : []));
    if (keyed.length === 0) return lines.toReversed();
    const at = pick(keyed, random);
    const key = (lines[at] ?? '').replace(/:.*/, '');
    const others = [`${key}x: 1`, `${key}:`, `${key}: []`, `${key}: {a: 1}`, `${key}: true`, `${key}: 1e999`];
    const more = [
      `${key}: "${'甲'.repeat(5000)}"`,
      `${key}: 2019-02-30`,
      `__proto__: 1`,
      `${key}: &a [*a]`,
      `${key}: |`,
    ];
    return random() < 0.3 ? lines.toSpliced(at, 1) : lines.with(at, pick([...others, ...more], random));
  }),
  ofLines('aliases that explode', (lines, random) =>
    lines.toSpliced(random() < 0.8 ? 1 : Math.floor(random() * lines.length), 0, explodingAliases),
  ),
  {
    name: 'other line ends',
    apply: (bytes, random) =>
      Buffer.from(bytes.toString().replaceAll('\n', pick(['\r\n', '\r', '\n\r', '\u2028'], random))),
  },
  {
    name: 'marks at the start',
    apply: (bytes, random) =>
      insert(
        bytes,
        0,
        pick(['\ufeff', '\ufeff\ufeff', ' ', '\n', '\u200b', '\uff0d', Buffer.from([0xff, 0xfe])], random),
      ),
  },
  { name: 'in UTF-16', apply: (bytes) => Buffer.from(bytes.toString(), 'utf16le') },
  {
    name: 'lone surrogates',
    apply: (bytes, random) => insert(bytes, placeIn(bytes, random), Buffer.from([0xed, 0xa0, 0x80])),
  },
];

/** Ten megabytes take their time to write: one file in this many gets such a line. */
const ONE_IN = 100;

/** A file changed at random, with what was done to it. */
export interface MutatedFile {
  readonly bytes: Buffer;
  readonly steps: readonly string[];
}

/** Changes a file in one to three ways, the same ones for the same seed. */
export function mutate(original: Buffer, seed: number): MutatedFile {
  const random = randomOf(seed);
  if (seed % ONE_IN === 0) {
    const run = pick(RUNS, random);
    const line = run.replaceAll('\n', ' ').repeat(Math.ceil(1e7 / run.length));
    return {
      bytes: insert(original, placeIn(original, random), line),
      steps: [`10 MB of ${JSON.stringify(run)}`],
    };
  }
  let bytes = original;
  const steps: string[] = [];
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    const mutation = pick(MUTATIONS, random);
    bytes = mutation.apply(bytes, random);
    steps.push(mutation.name);
  }
  return { bytes, steps };
}
