import type { Judged } from './personal-find.ts';

/** Mail services where anyone may have a mailbox; an office's own has its own name: xxgk@shili.gov.cn. */
const PRIVATE_SERVICES = new Set(
  (
    'qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com 188.com yeah.net 139.com 189.cn wo.cn ' +
    'wo.com.cn sina.com sina.cn sina.com.cn vip.sina.com vip.sina.cn sohu.com vip.sohu.com sogou.com aliyun.com ' +
    'tom.com 21cn.com 263.net 263.net.cn eyou.com 88.com china.com gmail.com googlemail.com outlook.com ' +
    'hotmail.com live.com live.cn msn.com msn.cn yahoo.com yahoo.cn yahoo.com.cn icloud.com me.com mac.com ' +
    'proton.me protonmail.com'
  ).split(' '),
);
const NAME_BEFORE = /[A-Za-z0-9][A-Za-z0-9._+-]*$/;
const HOST_AFTER = /^(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,6}(?![A-Za-z0-9-])/;
/** The longest name of a mailbox. */
const LONGEST_NAME = 64;
const LONGEST_HOST = 100;

/** Enough of a mailbox's name for its owner to know it. */
function maskName(name: string): string {
  return `${name.slice(0, Math.min(3, Math.ceil(name.length / 3)))}***`;
}

/** Finds mailboxes of private mail services. @param text half-width */
export function findMailboxes(text: string): Judged[] {
  const found: Judged[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0];
    const host = HOST_AFTER.exec(text.slice(at + 1, at + 1 + LONGEST_HOST))?.[0];
    if (name === undefined || host === undefined || !PRIVATE_SERVICES.has(host.toLowerCase())) continue;
    found.push({
      kind: 'email',
      start: at - name.length,
      end: at + 1 + host.length,
      value: `${name}@${host}`,
      masked: `${maskName(name)}@${host}`,
      isPersonal: true,
    });
  }
  return found;
}
