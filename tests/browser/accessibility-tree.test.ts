import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readTree, type TreeNode } from './accessibility-tree.ts';
import { byExtent } from './extent.ts';
import { BY_KIND, DISTINCT_KINDS, type PageKind } from './page-kinds.ts';
import { useSampleSite, visit } from './sample-site.ts';

const sample = useSampleSite();

const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'listbox',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
]);

/** Names that say nothing of where they lead when a screen reader lists a page's links. */
const EMPTY_WORDS = /^(?:更多|更多[>»…]*|详情|查看|查看更多|点击这里|这里|链接|下载|阅读全文|more)$/i;

/** Links of one name, in one branch of a list, that lead to different places. */
function ambiguousLinks(nodes: readonly TreeNode[]): { name: string; places: string[] }[] {
  const links = nodes.filter(
    ({ role, name, within }) => role === 'link' && name !== '' && !within.includes('navigation'),
  );
  const alike = Map.groupBy(links, ({ name, branch }) => [...branch, name].join(' › '));
  return [...alike.values()].flatMap((group) => {
    const places = [...new Set(group.map(({ url }) => String(url)))];
    return places.length > 1 ? [{ name: group[0]?.name ?? '', places }] : [];
  });
}

/** A single page is read at its own address and at its column's: what is the same text may have one name. */
async function isSameText(page: Page, places: readonly string[]): Promise<boolean> {
  const texts = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const html = await fetch(address).then(
            (response) => response.text(),
            () => address,
          );
          const read = new DOMParser().parseFromString(html, 'text/html');
          return read.querySelector('main .prose')?.textContent?.trim() || address;
        }),
      ),
    places,
  );
  return new Set(texts).size === 1;
}

async function linkFaults(page: Page, nodes: readonly TreeNode[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, places } of ambiguousLinks(nodes))
    if (!(await isSameText(page, places)))
      faults.push(`“${name}” leads to ${places.map(decodeURI).join(' and ')}`);
  return faults;
}

function headingFaults(nodes: readonly TreeNode[]): string[] {
  const headings = nodes.filter(({ role }) => role === 'heading');
  const first = headings.filter(({ level }) => level === 1);
  const faults = first.length === 1 ? [] : [`${first.length} headings of level 1`];
  if (!first.every(({ within }) => within.includes('main')))
    faults.push('the heading of the page is not in main');
  for (const [index, { name, level = 0 }] of headings.entries()) {
    if (name === '') faults.push(`an empty heading of level ${level}`);
    const before = headings[index - 1]?.level ?? 0;
    // What stands around main, such as the groups of the column tree, begins anew.
    if (level > before + 1) faults.push(`level ${before} is followed by level ${level}: ${name}`);
  }
  return faults;
}

function landmarkFaults(nodes: readonly TreeNode[]): string[] {
  const faults: string[] = [];
  for (const role of ['banner', 'main', 'contentinfo']) {
    const count = nodes.filter((node) => node.role === role).length;
    if (count !== 1) faults.push(`${count} landmarks ${role}`);
  }
  if (!nodes.some(({ role }) => role === 'search')) faults.push('no landmark search');
  for (const role of ['navigation', 'region', 'complementary', 'search', 'form']) {
    const names = nodes.filter((node) => node.role === role).map(({ name }) => name);
    const repeated = names.filter((name, index) => names.indexOf(name) !== index);
    if (names.length > 1 && names.includes(''))
      faults.push(`one of ${names.length} landmarks ${role} has no name`);
    if (repeated.length > 0) faults.push(`landmarks ${role} share a name: ${repeated.join(', ')}`);
  }
  if (!nodes.some(({ role, name }) => role === 'navigation' && name === '主导航'))
    faults.push('no navigation called 主导航');
  return faults;
}

function nameFaults(nodes: readonly TreeNode[]): string[] {
  const controls = nodes.filter(({ role }) => CONTROLS.has(role));
  const unnamed = controls
    .filter(({ name }) => name === '')
    .map(({ role, url }) => `a ${role} without a name: ${url}`);
  const vague = controls
    .filter(({ name }) => EMPTY_WORDS.test(name))
    .map(({ role, name }) => `a ${role} called ${name}`);
  // A figure is named by its caption, which Chromium leaves out of the name and reads as the figure's text.
  const pictures = nodes
    .filter(
      ({ role, name }) => (role === 'image' || role === 'img' || role === 'graphics-document') && name === '',
    )
    .map(({ role }) => `a ${role} without a name`);
  return [...unnamed, ...vague, ...pictures];
}

function tableFaults(nodes: readonly TreeNode[]): string[] {
  const faults: string[] = [];
  const isTable = ({ role }: TreeNode) => /^(?:table|grid|LayoutTable)$/.test(role);
  for (const [index, node] of nodes.entries()) {
    if (!isTable(node)) continue;
    if (node.role === 'LayoutTable') faults.push('a table without headers');
    const end = nodes.findIndex((other, place) => place > index && other.within.length <= node.within.length);
    const inside = nodes.slice(index + 1, end === -1 ? undefined : end);
    if (!inside.some(({ role }) => role === 'columnheader' || role === 'rowheader'))
      faults.push(`a table without headers: ${node.name}`);
    const around = nodes.slice(0, index).findLast((other) => other.within.length < node.within.length);
    if (node.name === '' && !around?.name) faults.push('a table without a name');
  }
  return faults;
}

/**
 * Neighbours of which the later stands before the earlier for the eye. Columns of text flow to the right and up;
 * the column tree stands beside the text though the text is read first; cells are read with their headers,
 * wherever in their row they stand.
 */
async function orderFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const isPlaced = (element: Element) => {
      const { position, float } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return (
        element.checkVisibility({ visibilityProperty: true }) &&
        width > 1 &&
        height > 1 &&
        float === 'none' &&
        !['absolute', 'fixed', 'sticky'].includes(position) &&
        !element.closest('svg')
      );
    };
    const describe = (element: Element) =>
      `${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className.replaceAll(' ', '.')}` : ''} “${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 30)}”`;
    for (const parent of document.querySelectorAll('body, body :not(tr)')) {
      // A part of a line stands where the line breaks; what is told by the boxes of lines is not an order.
      const children = [...parent.children].filter(
        (child) =>
          isPlaced(child) && getComputedStyle(child).display !== 'inline' && !child.matches('.tree, rt, rp'),
      );
      for (const [index, later] of children.entries()) {
        const earlier = children[index - 1];
        if (!earlier) continue;
        const a = earlier.getBoundingClientRect();
        const b = later.getBoundingClientRect();
        const isAbove = b.bottom <= a.top + 1 && b.left < a.right - 1;
        const isLeft = b.right <= a.left + 1 && b.top < a.bottom - 1 && b.bottom > a.top + 1;
        if (isAbove || isLeft) faults.push(`${describe(later)} stands before ${describe(earlier)}`);
      }
    }
    return faults;
  });
}

/** Kinds of pages that no navigation leads to. */
const OUTSIDE = new Set(['not found', 'site map']);

async function currentFaults(page: Page, { kind }: PageKind): Promise<string[]> {
  const marked = await page.evaluate(() =>
    [...document.querySelectorAll('nav[aria-label]')].map((nav) => ({
      nav: nav.getAttribute('aria-label'),
      places: [...nav.querySelectorAll('[aria-current]')].map((element) =>
        element.getAttribute('aria-current'),
      ),
    })),
  );
  const faults = marked
    .filter(({ places }) => places.filter((place) => place === 'page').length > 1)
    .map(({ nav }) => `${nav} marks several places as this page`);
  const isOutside = OUTSIDE.has(kind) || kind.startsWith('search');
  if (!isOutside && !marked.some(({ places }) => places.length > 0))
    faults.push('no navigation marks the place of the page');
  return faults;
}

describe.concurrent('what a screen reader gets', () => {
  it.each(byExtent(DISTINCT_KINDS, BY_KIND))('%s', async (_kind, pageKind) => {
    const page = await sample.browser.newPage({ viewport: { width: 1280, height: 900 } });
    try {
      await visit(page, sample.site, pageKind);
      const faults: string[] = [];
      const note = (where: string, found: readonly string[]) =>
        faults.push(...found.map((fault) => `${where}: ${fault}`));
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        const tree = await readTree(page);
        expect(tree.length).toBeGreaterThan(40);
        note(`${width} px, headings`, headingFaults(tree));
        note(`${width} px, landmarks`, landmarkFaults(tree));
        note(`${width} px, names`, nameFaults(tree));
        note(`${width} px, links`, await linkFaults(page, tree));
        note(`${width} px, tables`, tableFaults(tree));
        note(`${width} px, order`, await orderFaults(page));
      }
      note('place', await currentFaults(page, pageKind));
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it.each<[string, string, string]>([
    ['a second heading of level 1', '<main><h1>甲</h1><h1>乙</h1></main>', '2 headings of level 1'],
    ['a skipped level', '<main><h1>甲</h1><h3>乙</h3></main>', 'level 1 is followed by level 3: 乙'],
    ['no footer', '<main><h1>甲</h1></main>', '0 landmarks contentinfo'],
    [
      'two navigations of one name',
      '<nav aria-label="甲"></nav><nav aria-label="甲"></nav>',
      'landmarks navigation share a name: 甲',
    ],
    ['a link without a name', '<a href="/x"><img alt="" src="x.png"></a>', 'a link without a name'],
    ['a button without a name', '<button></button>', 'a button without a name'],
    ['a vague link', '<a href="/x">更多</a>', 'a link called 更多'],
    [
      'links of one name',
      '<main><a href="http://x.test/1">甲</a><a href="http://x.test/2">甲</a></main>',
      '“甲” leads to http://x.test/1 and http://x.test/2',
    ],
    ['a table without headers', '<table><tr><td>1<td>2<tr><td>3<td>4</table>', 'a table without headers'],
    [
      'a table without a name',
      '<table><tr><th scope="col">甲<th scope="col">乙<tr><td>1<td>2</table>',
      'a table without a name',
    ],
    [
      'a changed order',
      '<div style="display:flex;flex-direction:row-reverse"><p>甲</p><p>乙</p></div>',
      'p “乙” stands before p “甲”',
    ],
    [
      'an order from below',
      '<div style="display:flex;flex-direction:column-reverse"><p>甲</p><p>乙</p></div>',
      'p “乙” stands before p “甲”',
    ],
  ])('the test finds %s', async (_name, html, fault) => {
    const page = await sample.browser.newPage();
    await page.setContent(`<!doctype html><html lang="zh-CN"><body>${html}</body></html>`);
    const tree = await readTree(page);
    const found = [headingFaults, landmarkFaults, nameFaults, tableFaults].flatMap((check) => check(tree));
    const told = [...found, ...(await linkFaults(page, tree)), ...(await orderFaults(page))];
    expect(told.join('\n')).toContain(fault);
    await page.close();
  });

  it('the page is called by its heading, and the portal’s name follows', async () => {
    const page = await sample.browser.newPage();
    await page.goto(`${sample.site.origin}/xxgk/zcwj/`);
    const [root] = await readTree(page);
    expect(root).toMatchObject({ role: 'RootWebArea' });
    expect(root?.name).toMatch(/^政策文件 - .+/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await page.close();
  });
});
