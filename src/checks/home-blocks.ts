import { readAddress } from '../portal/addresses.ts';
import type { Finding } from '../schema/diagnostic.ts';
import type { HomeBlock } from '../schema/portal-settings.ts';
import { judgeRoute, type LinkTargets } from './page-links.ts';
import type { CheckInput } from './rule.ts';

const FILE = 'portal.yaml';

interface WrittenLink {
  readonly title: string;
  readonly url: string;
}

function judgeLink(
  { title, url }: WrittenLink,
  key: readonly (string | number)[],
  targets: LinkTargets,
): Finding[] {
  const at = { key };
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return [];
  if (!url.startsWith('/') || url.startsWith('//')) {
    const hint = '站内以 / 开头，如“/xxgk/”；站外写完整网址，如“https://www.example.gov.cn/”。';
    return [{ rule: 'link-broken', file: FILE, at, message: `链接“${title}”的地址“${url}”不完整`, hint }];
  }
  const address = readAddress(url, FILE);
  const fault = address.kind === 'route' ? judgeRoute(address.route, targets) : undefined;
  return fault ? [{ rule: 'link-broken', file: FILE, at, ...fault }] : [];
}

/** Links of the home page's blocks and of the needs that lead nowhere. */
export function findBrokenHomeLinks({ content }: CheckInput, targets: LinkTargets): Finding[] {
  const { home = [], needs = [] } = content.settings ?? {};
  const judgeAll = (
    name: string,
    parts: readonly { readonly links?: readonly WrittenLink[] | undefined }[],
  ) =>
    parts.flatMap((part, p) =>
      (part.links ?? []).flatMap((link, l) => judgeLink(link, [name, p, 'links', l, 'url'], targets)),
    );
  return [...judgeAll('home', home), ...judgeAll('needs', needs)];
}

/** What a kind of block cannot do without, and how to give it. */
const NEEDED: Partial<Record<HomeBlock['kind'], readonly ['column' | 'links', string]>> = {
  column: ['column', '加一行 column: 写上栏目路径。'],
  apply: ['column', '加一行 column: 写上依申请公开栏目的路径。'],
  links: ['links', '加上 links: 和各条链接的 title、url，或删去这个区块。'],
};

/** Blocks of the home page that lack what their kind is about. */
export function findEmptyHomeBlocks({ content }: CheckInput): Finding[] {
  const { home = [], needs = [] } = content.settings ?? {};
  return home.flatMap((block, index): Finding[] => {
    const report = (message: string, hint: string): Finding[] => [
      { rule: 'field-missing', file: FILE, at: { key: ['home', index] }, message, hint },
    ];
    if (block.kind === 'needs' && needs.length === 0)
      return report(
        `首页第 ${index + 1} 个区块要列出需求，portal.yaml 里却没有写 needs`,
        '加上 needs: 和各项需求，或删去这个区块。',
      );
    const [field, hint] = NEEDED[block.kind] ?? [];
    if (field === undefined || hint === undefined) return [];
    const isGiven = field === 'column' ? block.column !== undefined : (block.links?.length ?? 0) > 0;
    return isGiven ? [] : report(`首页第 ${index + 1} 个区块没有写 ${field}`, hint);
  });
}
