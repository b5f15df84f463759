import type { Chance } from './chance.ts';
import { makeCard, makeIdentity, makeMobile, widen } from './made-numbers.ts';

/** A document's front matter lines and body, and the rule that must speak. */
export interface PositiveCase {
  readonly extra: readonly string[];
  readonly body: string;
  readonly rule: string;
}

const SURNAMES = '马王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗安妥唐祁'.split('');
const GIVEN = '明华军平芳英玉兰国强秀梅建国海燕志成小红文忠学军永福'.split('');
const MAIL_HOSTS =
  '163.com 126.com qq.com sina.com foxmail.com gmail.com hotmail.com outlook.com 139.com sohu.com yeah.net'.split(
    ' ',
  );
const PLACES = ['示例县城关镇', '示例市红星区', '示例县新集乡', '青山市河湾县麻尼寺沟乡', '示例市解放街道'];

const nameOf = (chance: Chance) =>
  chance.pick(SURNAMES) + chance.pick(GIVEN) + (chance.isLucky(0.5) ? chance.pick(GIVEN) : '');

function cut(text: string, lengths: readonly number[], between: string): string {
  let at = 0;
  const parts = lengths.map((length) => {
    const part = text.slice(at, at + length);
    at += length;
    return part;
  });
  return [...parts, text.slice(at)].filter((part) => part !== '').join(between);
}

const PLAIN_SHARE = 0.5;

function writeIdentity(chance: Chance): string {
  const number = makeIdentity(chance);
  if (chance.isLucky(PLAIN_SHARE)) return number;
  return chance.pick([
    () => number.toLowerCase(),
    () => widen(number),
    () => cut(number, [6, 8], ' '),
    () => cut(number, [6, 8], '-'),
    () => cut(number, [6, 4, 4], ' '),
    () => cut(number, [3, 3, 4, 4], ' '),
    () => cut(number, [6, 8], '\u00a0'),
    () => cut(number, [14], ' '),
    () => `${number.slice(0, 6)}**${number.slice(6, 14)}**${number.slice(14)}`,
    () => `\`${number}\``,
    () => `**${number}**`,
  ])();
}

function writeMobile(chance: Chance): string {
  const number = makeMobile(chance);
  if (chance.isLucky(PLAIN_SHARE)) return number;
  return chance.pick([
    () => widen(number),
    () => cut(number, [3, 4], ' '),
    () => cut(number, [3, 4], '-'),
    () => cut(number, [3], '-'),
    () => `+86${number}`,
    () => `+86 ${number}`,
    () => `0086${number}`,
    () => `86-${number}`,
    () => `+86 ${cut(number, [3, 4], ' ')}`,
    () => `${number.slice(0, 3)}**${number.slice(3)}**`,
    () => `**${number}**`,
    () => `${number.slice(0, 7)}\u200b${number.slice(7)}`,
  ])();
}

function writeCard(chance: Chance): string {
  const number = makeCard(chance);
  if (chance.isLucky(PLAIN_SHARE)) return number;
  return chance.pick([
    () => widen(number),
    () => cut(number, [4, 4, 4, 4], ' '),
    () => cut(number, [4, 4, 4, 4], '-'),
    () => `**${number}**`,
    () => `${number.slice(0, 4)}**${number.slice(4)}**`,
  ])();
}

function writeMail(chance: Chance): string {
  const name = chance.isLucky(0.4)
    ? chance.digits(chance.between(6, 10)).replace(/^0/, '1')
    : chance.pick(['zhang', 'mali', 'lxwang', 'ma_hui', 'chen.j', 'xiaoyan']) +
      chance.digits(chance.between(0, 4));
  const mail = `${name}@${chance.pick(MAIL_HOSTS)}`;
  return chance.isLucky(0.15) ? widen(mail).replace(/．/g, '.') : mail;
}

function writeAddress(chance: Chance): string {
  const place = chance.pick(PLACES);
  const number = String(chance.between(1, 300));
  return (
    place +
    chance.pick([
      () => `解放路${number}号`,
      () => `西关村${chance.between(1, 12)}组`,
      () =>
        `团结路${number}号${chance.between(1, 9)}号楼${chance.between(1, 4)}单元${chance.between(101, 602)}室`,
      () => `大庄村${chance.pick(['一', '三', '五'])}社${number}号`,
      () => `幸福小区${chance.between(1, 20)}栋${chance.between(101, 1802)}室`,
      () => widen(`滨河路${number}号`),
    ])()
  );
}

type Writer = (chance: Chance) => string;

const SENTENCES: Readonly<Record<string, readonly ((chance: Chance, number: string) => string)[]>> = {
  'personal-identity': [
    (c, n) => `${nameOf(c)}（身份证号：${n}）申请的农村低保已经审核，现予公示。`,
    (c, n) => `被处罚人：${nameOf(c)}，男，回族，公民身份号码${n}。`,
    (c, n) => `法定代表人${nameOf(c)}，身份证号码为${n}，经查未按规定办理登记。`,
    (c, n) => `${nameOf(c)} ${n}`,
    (c, n) => `${c.between(1, 90)}．${nameOf(c)}，女，${n}，三级残疾。`,
    (_c, n) => `证件号码:${n}`,
    (c, n) => `兹委托${nameOf(c)}（${n}）领取补偿款。`,
    (c, n) => `姓名：${nameOf(c)}　身份证：${n}　补助标准：350元`,
    (c, n) => `考生${nameOf(c)}（准考证号：${c.digits(12)}，身份证号：${n}）进入体检。`,
    (c, n) => `${nameOf(c)}，身份证号 ${makeIdentity(c)}；${nameOf(c)}，身份证号 ${n}。`,
  ],
  'personal-mobile': [
    (c, n) => `联系人：${nameOf(c)}，电话：${n}。`,
    (c, n) => `公示期内如有异议，请与${nameOf(c)}联系，${n}。`,
    (c, n) => `${nameOf(c)} ${n}`,
    (c, n) => `请将材料送${nameOf(c)}处（手机：${n}）。`,
    (c, n) => `经办人${nameOf(c)}${n}`,
    (c, n) =>
      `联系电话：${c.isLucky(0.5) ? '0930' : '0931'}-${c.digits(7).replace(/^0/, '6')}，${n}（${nameOf(c)}）`,
    (_c, n) => `报名请加微信${n}，备注姓名和单位。`,
    (c, n) => `项目编号：${c.between(2015, 2019)}-${c.digits(3)}，项目联系人${nameOf(c)}，${n}。`,
    (c, n) => `驻村干部：${nameOf(c)}（${n}）、${nameOf(c)}（${makeMobile(c)}）`,
    (_c, n) => `有意者请拨打${n}咨询。`,
    (c, n) => `村医${nameOf(c)}/${n}/负责家庭医生签约`,
    (_c, n) => `投诉举报 TEL：${n}`,
    (c, n) => `附：${nameOf(c)}，${c.between(21, 60)}岁，${n}，种植玉米${c.between(2, 40)}亩。`,
  ],
  'personal-bank-card': [
    (c, n) => `补助资金打入${nameOf(c)}的农行卡，卡号${n}。`,
    (_c, n) => `开户行：中国农业银行示例县支行，账号：${n}`,
    (c, n) => `户名：${nameOf(c)}，银行卡号：${n}，金额：1200元。`,
    (c, n) => `请汇至${nameOf(c)}账户（${n}）。`,
    (c, n) => `${nameOf(c)}一折通账号 ${n}，已发放。`,
    (c, n) => `收款人${nameOf(c)}，建设银行${n}。`,
    (c, n) => `联系人：${nameOf(c)}，社保卡号：${n}`,
  ],
  'personal-email': [
    (_c, n) => `个人简历发至${n}。`,
    (c, n) => `联系人：${nameOf(c)}，邮箱：${n}`,
    (_c, n) => `报名表请发送到电子邮箱 ${n}，逾期不再受理。`,
    (c, n) => `${nameOf(c)}（${n}）`,
  ],
  'personal-address': [
    (c, n) => `${nameOf(c)}，家住${n}，家庭困难。`,
    (c, n) => `当事人${nameOf(c)}，男，住${n}。`,
    (_c, n) => `家庭住址：${n}`,
    (c, n) => `${nameOf(c)}，户籍地址：${n}，现已外出务工。`,
    (c, n) => `申请人${nameOf(c)}现住${n}。`,
  ],
};

const HEADS: Readonly<Record<string, readonly string[]>> = {
  'personal-identity': ['身份证号', '身份证号码', '公民身份号码', '证件号码'],
  'personal-mobile': ['联系电话', '手机号码', '电话', '联系方式', '手机'],
  'personal-bank-card': ['银行卡号', '账号', '一卡通账号', '卡号'],
  'personal-email': ['邮箱', '电子邮箱'],
  'personal-address': ['家庭住址', '户籍地址', '现住址'],
};

const WRITERS: readonly (readonly [string, number, Writer])[] = [
  ['personal-identity', 0.35, writeIdentity],
  ['personal-mobile', 0.35, writeMobile],
  ['personal-bank-card', 0.14, writeCard],
  ['personal-email', 0.08, writeMail],
  ['personal-address', 0.08, writeAddress],
];

const unmarked = (text: string) => text.replace(/[*`]/g, '');

function place(chance: Chance, rule: string, write: Writer): Omit<PositiveCase, 'rule'> {
  const number = write(chance);
  const sentence = (written = number) => chance.pick(SENTENCES[rule] ?? [])(chance, written);
  const body = (text: string) => ({ extra: [], body: text });
  return chance.pick([
    () => body(sentence()),
    () => body(sentence()),
    () => body(`各乡镇人民政府：\n\n　　${sentence()}\n\n　　特此通知。`),
    () => body(`- ${sentence()}\n- ${nameOf(chance)}，另行通知。`),
    () => body(`> ${sentence()}`),
    () => body(`## 名单\n\n1. ${sentence()}`),
    () =>
      body(
        `| 序号 | 姓名 | ${chance.pick(HEADS[rule] ?? [])} | 金额（元） |\n| --- | --- | --- | --- |\n` +
          `| 1 | ${nameOf(chance)} | ${number} | ${chance.between(200, 9000)} |\n| 2 | ${nameOf(chance)} | ${write(chance)} | 800 |`,
      ),
    () => ({ extra: [`summary: ${JSON.stringify(sentence(unmarked(number)))}`], body: '名单见附件。' }),
    () => ({ extra: [`note: '${sentence(unmarked(number))}'`], body: '名单见附件。' }),
    () => ({ extra: ['keywords:', `  - '${sentence(unmarked(number))}'`], body: '名单见附件。' }),
    () =>
      body(
        `<table><tr><td>${nameOf(chance)}</td><td>${chance.pick(HEADS[rule] ?? [])}：${unmarked(number)}</td></tr></table>`,
      ),
    () => body(`\`\`\`\n${sentence(unmarked(number))}\n\`\`\``),
    () => body(`见注[^1]。\n\n[^1]: ${sentence()}`),
  ])();
}

/** Cases with one thing at the least that is personal, as notices, rosters and forms have them. */
export function makePositives(chance: Chance, count: number): PositiveCase[] {
  return Array.from({ length: count }, (_, index) => {
    let share = index / count;
    const [rule, , write] =
      WRITERS.find(([, part]) => {
        share -= part;
        return share < 0;
      }) ?? (WRITERS[0] as (typeof WRITERS)[number]);
    return { ...place(chance, rule, write), rule };
  });
}
