import { setTimeout } from 'node:timers/promises';
import { type Answer, type Ask, InternalAddressError } from './answer.ts';

/** What came of asking an address. */
export type LinkState =
  | { readonly kind: 'alive' }
  /** Permanently elsewhere. */
  | { readonly kind: 'moved'; readonly to: string }
  /** @property isUnreached whether nothing answered at all, be it for the host or for the network here */
  | { readonly kind: 'dead'; readonly reason: string; readonly isUnreached: boolean }
  | { readonly kind: 'unsure'; readonly reason: string };

export interface FollowOptions {
  /** For one answer, in milliseconds. */
  readonly timeout: number;
  /** Before the second try, in milliseconds. */
  readonly pause: number;
}

const MOST_REDIRECTS = 10;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
/** What servers say to programs, or to those who are not logged in, while readers see the page: 412 and 521 are what two common firewalls of Chinese sites answer. */
const REFUSALS: ReadonlySet<number> = new Set([
  401, 402, 403, 405, 406, 407, 412, 418, 423, 429, 451, 501, 521,
]);

/** Network errors in words, by their codes. */
const UNREACHED: Readonly<Record<string, string>> = {
  ENOTFOUND: '域名不存在',
  EAI_AGAIN: '域名查不到',
  ECONNREFUSED: '连接被拒绝',
  EHOSTUNREACH: '连不上服务器',
  ENETUNREACH: '连不上服务器',
  ETIMEDOUT: '超时',
  ABORT_ERR: '超时',
};
const BROKEN: Readonly<Record<string, string>> = {
  ECONNRESET: '连接中断',
  EPIPE: '连接中断',
  EPROTO: '加密连接建立不了',
  CERT_HAS_EXPIRED: '证书无效（过期）',
  ERR_TLS_CERT_ALTNAME_INVALID: '证书无效（不是这个域名的）',
};
const CERTIFICATE = /CERT|SELF_SIGNED|LEAF_SIGNATURE|ISSUER/;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What an error means for a reader. */
function judgeError(error: unknown): LinkState {
  if (error instanceof InternalAddressError)
    return { kind: 'unsure', reason: '它在这里指到内部网络，没有访问' };
  const code = codeOf(error);
  const unreached = UNREACHED[code];
  if (unreached !== undefined) return { kind: 'dead', reason: unreached, isUnreached: true };
  const reason =
    BROKEN[code] ??
    (CERTIFICATE.test(code) ? '证书无效' : code.startsWith('HPE_') ? '回答不成网页' : '连接出错');
  return { kind: 'dead', reason, isUnreached: false };
}

function judgeStatus(status: number): LinkState {
  if (status < 400) return { kind: 'alive' };
  if (REFUSALS.has(status)) return { kind: 'unsure', reason: `网站拒绝程序访问（状态码 ${status}）` };
  const meaning =
    status === 404 ? '没有这个网页' : status === 410 ? '网页已经删除' : status >= 500 ? '网站出错' : '打不开';
  return { kind: 'dead', reason: `${meaning}（状态码 ${status}）`, isUnreached: false };
}

/** Whether asking again a moment later may be answered otherwise. */
function mayPass(answer: Answer): boolean {
  return answer.status >= 500 || answer.status === 429;
}

/** Asks for the head; where that is refused, for the page; where that fails, once more. */
async function askPatiently(url: URL, ask: Ask, { timeout, pause }: FollowOptions): Promise<Answer> {
  const askOnce = (method: 'HEAD' | 'GET') => ask(url, method, AbortSignal.timeout(timeout));
  try {
    const head = await askOnce('HEAD');
    if (head.status < 400) return head;
    const page = await askOnce('GET');
    if (!mayPass(page)) return page;
  } catch (error) {
    if (error instanceof InternalAddressError) throw error;
  }
  await setTimeout(pause);
  return askOnce('GET');
}

/** What is left of an address once its permanent redirects have been followed; a lone home page tells of nothing that was meant. */
function stateOf(from: URL, to: URL): LinkState {
  if (to.href === from.href) return { kind: 'alive' };
  if (to.pathname === '/' && to.search === '' && from.pathname !== '/')
    return { kind: 'unsure', reason: `转到了网站首页“${to.href}”，原来的网页可能已经没有` };
  return { kind: 'moved', to: to.href };
}

/** Asks an address and follows where it leads. */
export async function followLink(start: URL, ask: Ask, options: FollowOptions): Promise<LinkState> {
  let url = start;
  /** As far as everything before was permanent. */
  let settled = start;
  let isPermanent = true;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const { status, location } = await askPatiently(url, ask, options);
      if (!REDIRECTS.has(status) || location === undefined) {
        const state = judgeStatus(status);
        return state.kind === 'alive' ? stateOf(start, settled) : state;
      }
      if (!URL.canParse(location, url))
        return { kind: 'dead', reason: `转到的地址“${location}”不对`, isUnreached: false };
      const next = new URL(location, url);
      if (!/^https?:$/.test(next.protocol)) return { kind: 'unsure', reason: `转到了“${next.protocol}”` };
      if (next.hash === '') next.hash = url.hash;
      isPermanent &&= PERMANENT.has(status);
      if (isPermanent) settled = next;
      url = next;
    }
    return { kind: 'dead', reason: `转了 ${MOST_REDIRECTS} 次还没有到`, isUnreached: false };
  } catch (error) {
    const state = judgeError(error);
    // The first host answered, so the network is there.
    return state.kind === 'dead' && url !== start ? { ...state, isUnreached: false } : state;
  }
}
