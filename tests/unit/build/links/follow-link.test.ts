import { describe, expect, it } from 'vitest';
import { type Answer, type Ask, InternalAddressError } from '../../../../src/build/links/answer.ts';
import { followLink } from '../../../../src/build/links/follow-link.ts';

const OPTIONS = { timeout: 1000, pause: 0 };
const START = 'https://a.example/old';

type Reply = Answer | string | Error;

/** A web of pages by their addresses: a status, `status location`, or an error's code; a list is answered in its order. */
function webOf(pages: Readonly<Record<string, number | string | Error | readonly (number | string)[]>>) {
  const asked: string[] = [];
  const ask: Ask = async (url, method) => {
    const page = pages[url.href] ?? 'ENOTFOUND';
    const turn = asked.filter((each) => each.endsWith(` ${url.href}`)).length;
    asked.push(`${method} ${url.href}`);
    const reply = (Array.isArray(page) ? (page[turn] ?? page.at(-1)) : page) as Reply | number;
    if (typeof reply === 'number') return { status: reply, location: undefined };
    if (reply instanceof Error) throw reply;
    const [, status, location] = /^(\d{3})(?: (.*))?$/.exec(String(reply)) ?? [];
    if (status !== undefined) return { status: Number(status), location };
    throw Object.assign(new Error('network'), { code: reply });
  };
  return { ask, asked };
}

const follow = (ask: Ask, from = START) => followLink(new URL(from), ask, OPTIONS);

describe('an address', () => {
  it('that answers is alive, and is asked once, for its head', async () => {
    const { ask, asked } = webOf({ [START]: 200 });
    expect(await follow(ask)).toEqual({ kind: 'alive' });
    expect(asked).toEqual([`HEAD ${START}`]);
  });

  it('that refuses to give its head alone is asked for the page', async () => {
    const { ask, asked } = webOf({ [START]: [405, 200] });
    expect(await follow(ask)).toEqual({ kind: 'alive' });
    expect(asked).toEqual([`HEAD ${START}`, `GET ${START}`]);
  });

  it('that fails for a moment is asked once more', async () => {
    expect(await follow(webOf({ [START]: [503, 503, 200] }).ask)).toEqual({ kind: 'alive' });
    expect(await follow(webOf({ [START]: ['ECONNRESET', 200] }).ask)).toEqual({ kind: 'alive' });
    const { ask, asked } = webOf({ [START]: 'ETIMEDOUT' });
    expect(await follow(ask)).toMatchObject({ kind: 'dead', reason: '超时' });
    expect(asked).toHaveLength(2);
  });

  it.each([
    [404, '没有这个网页（状态码 404）', false],
    [410, '网页已经删除（状态码 410）', false],
    [500, '网站出错（状态码 500）', false],
    ['ENOTFOUND', '域名不存在', true],
    ['ECONNREFUSED', '连接被拒绝', true],
    ['ABORT_ERR', '超时', true],
    ['CERT_HAS_EXPIRED', '证书无效（过期）', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', '证书无效', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', '证书无效', false],
  ])('is dead by %s', async (reply, reason, isUnreached) => {
    expect(await follow(webOf({ [START]: reply }).ask)).toEqual({ kind: 'dead', reason, isUnreached });
  });

  it.each([401, 403, 412, 429, 521])('that refuses programs by %s is not called dead', async (status) => {
    expect((await follow(webOf({ [START]: status }).ask)).kind).toBe('unsure');
  });

  it('of the inner network is not asked twice and not called dead', async () => {
    const { ask, asked } = webOf({ [START]: new InternalAddressError('a.example') });
    expect((await follow(ask)).kind).toBe('unsure');
    expect(asked).toHaveLength(1);
  });
});

describe('a redirect', () => {
  it('that is permanent gives the new address', async () => {
    const { ask } = webOf({ [START]: '301 /new', 'https://a.example/new': 200 });
    expect(await follow(ask)).toEqual({ kind: 'moved', to: 'https://a.example/new' });
  });

  it('that is temporary leaves the address as it is', async () => {
    const { ask } = webOf({ [START]: '302 /new', 'https://a.example/new': 200 });
    expect(await follow(ask)).toEqual({ kind: 'alive' });
  });

  it('gives the address up to which all was permanent', async () => {
    const { ask } = webOf({
      [START]: '308 https://b.example/x',
      'https://b.example/x': '302 /session',
      'https://b.example/session': '301 /end',
      'https://b.example/end': 200,
    });
    expect(await follow(ask)).toEqual({ kind: 'moved', to: 'https://b.example/x' });
  });

  it('that ends in nothing is dead, and the network is not to blame', async () => {
    expect(await follow(webOf({ [START]: '301 /gone', 'https://a.example/gone': 404 }).ask)).toMatchObject({
      kind: 'dead',
    });
    const away = webOf({ [START]: '301 https://gone.example/' });
    expect(await follow(away.ask)).toEqual({ kind: 'dead', reason: '域名不存在', isUnreached: false });
    expect((await follow(webOf({ [START]: '302 http://[' }).ask)).kind).toBe('dead');
  });

  it('in a circle ends', async () => {
    expect(await follow(webOf({ [START]: `301 ${START}` }).ask)).toMatchObject({ kind: 'dead' });
  });

  it('to the home page does not pass for a new address', async () => {
    expect((await follow(webOf({ [START]: '301 /', 'https://a.example/': 200 }).ask)).kind).toBe('unsure');
  });
});
