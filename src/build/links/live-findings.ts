import type { LiveRuleId } from '../../checks/live-rules.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import type { LinkState } from './follow-link.ts';
import type { PublishedAddress } from './published-links.ts';

interface Verdict {
  readonly rule: LiveRuleId;
  readonly message: string;
  readonly hint: string;
}

/** An address's anchor with its `#`, which no server is asked for. */
function anchorOf(written: string): string {
  return /#.*$/s.exec(written)?.[0] ?? '';
}

function judge(written: string, state: LinkState): Verdict | undefined {
  switch (state.kind) {
    case 'alive':
      return undefined;
    case 'moved':
      return {
        rule: 'link-moved',
        message: `“${written}”已经搬到别的地址`,
        hint: `改为“${state.to}${state.to.includes('#') ? '' : anchorOf(written)}”。`,
      };
    case 'dead':
      return {
        rule: 'link-dead',
        message: `“${written}”打不开：${state.reason}`,
        hint: '在浏览器里打开核对：换成新的网址，或去掉链接，只留文字。只是暂时打不开的，过一天再查。',
      };
    case 'unsure':
      return {
        rule: 'link-unsure',
        message: `“${written}”打不打得开，程序看不出：${state.reason}`,
        hint: '在不连内部网络的电脑或手机上打开看一看；打得开就不用改。',
      };
  }
}

/** What an address's state means, at every place that it is written. */
export function findingsOf({ links }: PublishedAddress, state: LinkState): Finding[] {
  return links.flatMap(({ file, at, written }): Finding[] => {
    const verdict = judge(written, state);
    return verdict ? [{ file, at, ...verdict }] : [];
  });
}
