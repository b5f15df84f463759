import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { filesOf } from '../sites/built-site.ts';
import { byExtent } from './extent.ts';
import { sampleSite } from './sample-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // The standard allows every id without white space; ids of headings are the headings' own Chinese words.
      'valid-id': ['error', { relaxed: true }],
      // Pages load their own site's files only, which whoever could change would change the page as well.
      'require-sri': ['error', { target: 'crossorigin' }],
      // An official title is shown as it was issued.
      'long-title': 'off',
      // Choices of which several may be taken have one name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
      // Astro writes `<img/>` in compiled MDX, which the standard allows.
      'void-style': 'off',
      // Telephone numbers are copied and searched for with a plain hyphen.
      'tel-non-breaking': 'off',
    },
  }),
);

it('pages are valid HTML', () => {
  const site = sampleSite();
  const pages = filesOf(site).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(300);
  // Neighbours are of the same folder, and mostly of the same kind.
  const some = pages.filter((_, index) => index % 4 === 0);
  const faults = byExtent(some, pages).flatMap((file) =>
    validator
      .validateFileSync(join(site, file))
      .results.flatMap(({ messages }) => messages)
      .map(
        ({ ruleId, message, line, column, selector }) =>
          `${file}:${line}:${column} ${ruleId}: ${message} ${selector}`,
      ),
  );
  expect(faults).toEqual([]);
});
