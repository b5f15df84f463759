import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { openSearchXml } from '../../../src/outputs/open-search.ts';
import { portalOf } from '../site/portal-of.ts';

test('the description of the search is well-formed, below the base path, and has the name as far as it fits', () => {
  const { settings, ...portal } = portalOf({});
  const xml = openSearchXml({
    ...portal,
    settings: { ...settings, name: '示例市“一网”<通办> & 政府信息公开门户网站', basePath: '/门户/' },
  });
  expect(() => new SaxesParser().write(xml).close()).not.toThrow();
  expect(xml).toContain(`template="https://${settings.domain}/%E9%97%A8%E6%88%B7/search/?q={searchTerms}"`);
  expect(xml).toContain('<ShortName>示例市“一网”&#60;通办&#62; &#38; 政府</ShortName>');
});
