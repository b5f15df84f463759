import { readAddress } from '../portal/addresses.ts';
import type { Finding } from '../schema/diagnostic.ts';
import { judgeRoute, type LinkTargets } from './page-links.ts';
import type { CheckInput } from './rule.ts';

const FILE = 'portal.yaml';

/** Links of the home page's blocks that lead nowhere. */
export function findBrokenHomeLinks({ content }: CheckInput, targets: LinkTargets): Finding[] {
  return (content.settings?.home ?? []).flatMap((block, b) =>
    (block.links ?? []).flatMap(({ title, url }, l): Finding[] => {
      const at = { key: ['home', b, 'links', l, 'url'] };
      if (/^https?:\/\//i.test(url) && URL.canParse(url)) return [];
      if (!url.startsWith('/') || url.startsWith('//')) {
        const hint = '站内以 / 开头，如“/xxgk/”；站外写完整网址，如“https://www.example.gov.cn/”。';
        return [{ rule: 'link-broken', file: FILE, at, message: `链接“${title}”的地址“${url}”不完整`, hint }];
      }
      const address = readAddress(url, FILE);
      const fault = address.kind === 'route' ? judgeRoute(address.route, targets) : undefined;
      return fault ? [{ rule: 'link-broken', file: FILE, at, ...fault }] : [];
    }),
  );
}

/** Blocks of the home page that lack what their kind is about. */
export function findEmptyHomeBlocks({ content }: CheckInput): Finding[] {
  return (content.settings?.home ?? []).flatMap((block, index): Finding[] => {
    const lacking =
      block.kind === 'column' && block.column === undefined
        ? 'column'
        : block.kind === 'links' && !block.links?.length
          ? 'links'
          : undefined;
    if (lacking === undefined) return [];
    const hint =
      lacking === 'column'
        ? '加一行 column: 写上栏目路径。'
        : '加上 links: 和各条链接的 title、url，或删去这个区块。';
    return [
      {
        rule: 'field-missing',
        file: FILE,
        at: { key: ['home', index] },
        message: `首页第 ${index + 1} 个区块没有写 ${lacking}`,
        hint,
      },
    ];
  });
}
