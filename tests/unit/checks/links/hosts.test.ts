import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostKind, isInternalAddress, isWithin } from '../../../../src/checks/links/hosts.ts';

const hostOf = (url: string) => new URL(url).hostname;

describe('a host', () => {
  it.each([
    ['https://www.gov.cn/', 'government'],
    ['https://jyj.shili.gov.cn/', 'government'],
    ['https://示例.政务/', 'government'],
    ['https://示例.公益/', 'government'],
    ['https://gov.cn.shili.example/', 'other'],
    ['https://www.shili-gov.cn/', 'other'],
    ['https://www.shili.example./', 'other'],
    ['http://202.100.1.2/', 'address'],
    ['http://[2400:3200::1]/', 'address'],
    ['http://10.1.2.3/', 'internal'],
    ['http://172.16.0.1/', 'internal'],
    ['http://172.32.0.1/', 'address'],
    ['http://192.168.1.1:81/', 'internal'],
    ['http://0x7f.1/', 'internal'],
    ['http://2130706433/', 'internal'],
    ['http://169.254.169.254/', 'internal'],
    ['http://100.64.0.1/', 'internal'],
    ['http://[::1]/', 'internal'],
    ['http://[::ffff:127.0.0.1]/', 'internal'],
    ['http://[fd12::3]/', 'internal'],
    ['http://[fe80::1]/', 'internal'],
    ['http://localhost/', 'internal'],
    ['http://oa/', 'internal'],
    ['http://printer.local/', 'internal'],
  ])('%s is %s', (url, kind) => {
    expect(hostKind(hostOf(url))).toBe(kind);
  });

  it('is within a domain only at a dot', () => {
    expect(isWithin('a.shili.example', 'shili.example')).toBe(true);
    expect(isWithin('shili.example', 'shili.example')).toBe(true);
    expect(isWithin('notshili.example', 'shili.example')).toBe(false);
  });
});

describe('an address', () => {
  it('is judged alike as IPv4, mapped into IPv6 and through a translator', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const isInternal = isInternalAddress(address);
        expect(isInternalAddress(`::ffff:${address}`)).toBe(isInternal);
        expect(isInternalAddress(`64:ff9b::${address}`)).toBe(isInternal);
        expect(hostKind(hostOf(`http://[::ffff:${address}]/`))).toBe(isInternal ? 'internal' : 'address');
      }),
    );
  });

  it('of any form is judged without a crash', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(isIP(address)).toBe(6);
        const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
        expect(isInternalAddress(address)).toBe(isInternalAddress(written));
      }),
    );
  });
});
