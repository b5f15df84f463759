import fc from 'fast-check';

const ELEMENTS =
  'a p b div table td li h1 h2 img input svg math style script template iframe form noscript select title textarea ' +
  'section mtext desc x-y pre em picture';
const ATTRIBUTES =
  'href src id class onclick onerror style align title alt data-footnote-ref rel width aria-label';

const name = fc.constantFrom(...ELEMENTS.split(' '));
const value = fc.constantFrom(
  ...['javascript:alert(1)', ' JAVASCRIPT:x', '&#106;avascript:x', 'data:text/html,x', '//evil.example'],
  ...['a.md', '图 1%.png', '../乙.md?x=1&y=2#丙', '%zz', 'http://a.cn/甲', 'mailto:a@b.cn', '#甲', '', ' '],
  ...['main', 'fn-1', 'footnote-label', '">', '<script>', "'", '`', '100%', 'task-list-item', 'right'],
  ...['\0', '&#0;', '\0a.md\0'],
);
const attribute = fc
  .tuple(fc.constantFrom(...ATTRIBUTES.split(' ')), value, fc.constantFrom('"', "'", ''))
  .map(([key, text, quote]) => ` ${key}=${quote}${text}${quote}`);
const tag = fc
  .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '/>', '', '\n>'))
  .map(([element, attributes, end]) => `<${element}${attributes.join('')}${end}`);
const link = value.chain((url) =>
  fc.constantFrom(
    ...[`[甲](${url})`, `[](<${url}>)`, `![甲](<${url}> "${url}")`, `![](<${url}>)`],
    ...[`[![甲](<${url}>)](a.md "题")`, `[甲 <http://a.cn> [^1] 乙](<${url}>)`, `\n\n[r]: ${url}\n\n`],
  ),
);
const inline = fc.constantFrom(
  ...[
    '**',
    '*',
    '_',
    '~~',
    '~',
    '`',
    '`x`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&lt;',
    '\\',
    '{',
    '}',
    '{x}',
    '|',
  ],
  ...['甲', '乙。', 'a', ' ', '  \n', '\t', '\u3000', '\0', '\ud800', '[^1]', '[r]', '[r][]', '![r]'],
  ...['2018年3月1日', '国发〔2018〕3号', 'http://a.cn甲', 'www.b.cn。', 'x@y.cn', '<http://a.cn>'],
);
const block = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '# ',
    '## 甲\n',
    '#### \n',
    '- [ ] ',
    '- [x] 乙\n',
    '- ',
    '  - ',
    '1. ',
    '3) ',
    '> ',
    '    ',
  ],
  ...['```js\n', '\n```\n', '\n```\n\n', '\n\n[^1]: ', '\n\n[^1]: 注\n\n', '\n---\n', '\n===\n', '\n***\n'],
  ...['| a |\n|--|\n| ', '\n\n| a | b |\n|--|:-:|\n| 甲 | ', '\na\n:-\nb\n', '甲厅\n2018年3月1日\n\n'],
  ...['<!--', '-->', '<![CDATA[', ']]>'],
);
const letters = fc.string({ maxLength: 4 });

/** Markdown of all kinds, whole and broken. */
export const markdownSoup = makeSoup(link, inline, block, letters);

/** The same with HTML in between. */
export const htmlSoup = makeSoup(
  tag,
  name.map((element) => `</${element}>`),
  link,
  inline,
  block,
  letters,
);

function makeSoup(...pieces: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.array(fc.oneof(...pieces), { maxLength: 25 }).map((texts) => texts.join(''));
}
