import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { hostKind, isInternalAddress } from '../../checks/links/hosts.ts';
import { type Answer, type Ask, InternalAddressError } from './answer.ts';

/**
 * Looks a name up as the system does, but for names that lead inside: addresses are the editors' and so must not reach
 * what only this machine can reach. It is the connection's own look-up, so that the name cannot mean another address a
 * moment later.
 */
const lookUpOutside: LookupFunction = (hostname, options, callback) =>
  lookup(hostname, options, (error, address, family) => {
    const addresses = typeof address === 'string' ? [address] : (address ?? []).map((each) => each.address);
    if (!error && addresses.some(isInternalAddress)) callback(new InternalAddressError(hostname), '', 0);
    else callback(error, address, family);
  });

export interface AskWebOptions {
  /** Who asks. */
  readonly userAgent: string;
  /** Whether addresses of one's own machine and network may be asked. */
  readonly allowLocal: boolean;
}

/** Makes what asks the web. */
export function askWeb({ userAgent, allowLocal }: AskWebOptions): Ask {
  return (url, method, signal) =>
    new Promise<Answer>((resolve, reject) => {
      if (!allowLocal && hostKind(url.hostname) === 'internal') {
        reject(new InternalAddressError(url.hostname));
        return;
      }
      const request = url.protocol === 'http:' ? requestHttp : requestHttps;
      request(
        url,
        {
          method,
          signal,
          agent: false,
          headers: { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8', 'accept-language': 'zh-CN,zh' },
          ...(!allowLocal && { lookup: lookUpOutside }),
        },
        (response) => {
          resolve({ status: response.statusCode ?? 0, location: response.headers.location });
          // What follows the head is not wanted.
          response.on('error', () => undefined).destroy();
        },
      )
        .on('error', reject)
        .end();
    });
}
