import type { Chance } from './chance.ts';
import {
  COUNTY_CODES,
  identityEnd,
  luhnEnd,
  makeDay,
  makeIdentity,
  makeLuhn,
  makeMobile,
  two,
} from './made-numbers.ts';

const UNIFIED_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code. Source: GB 32100: powers of three, modulo 31. */
function makeUnifiedCode(chance: Chance): string {
  const start = chance.pick(['11', '12', '51', '52', '53', '91', '92', '93']) + chance.pick(COUNTY_CODES);
  const body =
    start +
    Array.from({ length: 9 }, () =>
      chance.isLucky(0.2) ? chance.pick([...'AHJKMNPTX']) : chance.digits(1),
    ).join('');
  let weight = 1;
  let sum = 0;
  for (const sign of body) {
    sum += UNIFIED_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return body + (UNIFIED_SIGNS[(31 - (sum % 31)) % 31] ?? '0');
}

/** Eighteen digits with a day inside, as projects and parcels have, whose last is no check digit. */
function makeDatedCode(chance: Chance): string {
  const body = `${chance.pick(COUNTY_CODES)}${makeDay(chance, 1999, 2019)}${chance.digits(3)}`;
  const right = identityEnd(body);
  const wrong = chance.between(0, 9);
  return body + (String(wrong) === right ? String((wrong + 1) % 10) : String(wrong));
}

function maskedIdentity(chance: Chance): string {
  const id = makeIdentity(chance);
  return chance.pick([
    `${id.slice(0, 2)}*************${id.slice(-3)}`,
    `${id.slice(0, 6)}********${id.slice(-4)}`,
    `${id.slice(0, 10)}****${id.slice(-4)}`,
    `${id.slice(0, 14)}****`,
    `${id.slice(0, 6)}××××××××${id.slice(-4)}`,
    `${id.slice(0, 6)}XXXXXXXX${id.slice(-4)}`,
  ]);
}

function maskedMobile(chance: Chance): string {
  const number = makeMobile(chance);
  return chance.pick([
    `${number.slice(0, 3)}****${number.slice(7)}`,
    `${number.slice(0, 3)}\\*\\*\\*\\*${number.slice(7)}`,
    `${number.slice(0, 3)}XXXX${number.slice(7)}`,
    `${number.slice(0, 3)}－****－${number.slice(7)}`,
    `${number.slice(0, 7)}****`,
    `1**********`,
  ]);
}

const large = (chance: Chance) => `${chance.between(1, 9)}${chance.digits(chance.between(6, 12))}`;
const landline = (chance: Chance) =>
  `0${chance.pick(['930', '931', '10', '943', '29'])}${chance.pick(['-', ' ', '—', ''])}${chance.between(2, 8)}${chance.digits(6)}`;
const year = (chance: Chance) => chance.between(2009, 2019);
const day = (chance: Chance) => `${year(chance)}年${chance.between(1, 12)}月${chance.between(1, 28)}日`;
const hex = (chance: Chance, length: number) =>
  Array.from({ length }, () => chance.pick([...'0123456789abcdef'])).join('');
/** Digits of a mobile number's form. */
const eleven = (chance: Chance) => `1${chance.between(3, 9)}${chance.digits(9)}`;
const cardLike = (chance: Chance) =>
  makeLuhn(chance, chance.pick(['62', '4', '52', '6228']), chance.pick([16, 19]));

const KINDS: readonly ((chance: Chance) => string)[] = [
  (c) => `统一社会信用代码：${makeUnifiedCode(c)}。`,
  (c) => `示例建筑有限公司（统一社会信用代码${makeUnifiedCode(c)}）中标。`,
  (c) => `纳税人识别号 ${makeUnifiedCode(c)}`,
  (c) =>
    `| 企业名称 | 统一社会信用代码 | 类型 |\n| --- | --- | --- |\n| 示例公司 | ${makeUnifiedCode(c)} | 有限公司 |`,
  (c) => `索引号：${c.digits(9)}/${year(c)}-${c.digits(5)}`,
  (c) => `索引号 ${makeUnifiedCode(c)}/${year(c)}-${c.digits(5)}`,
  (c) => `索引号：${c.pick(COUNTY_CODES)}000/${year(c)}-${c.digits(5)}　发布日期：${day(c)}`,
  (c) => `（示政办发〔${year(c)}〕${c.between(1, 400)}号）`,
  (c) => `《关于做好防汛工作的通知》（示建发〔${year(c)}〕${c.between(1, 400)}号）自${day(c)}起施行。`,
  (c) => `项目代码：${makeDatedCode(c)}`,
  (c) => `该项目已备案（项目代码${makeDatedCode(c)}），总投资${large(c)}元。`,
  (c) => `${makeDatedCode(c)} 号宗地`,
  (c) => `项目统一代码：${year(c)}-${c.pick(COUNTY_CODES)}-${c.digits(2)}-0${c.between(1, 3)}-${c.digits(6)}`,
  (c) => `不动产单元号：${c.pick(COUNTY_CODES)}${c.digits(3)}${c.digits(3)}GB${c.digits(5)}F${c.digits(8)}`,
  (c) => `订单号：${cardLike(c)}，请妥善保管。`,
  (c) => `流水号${cardLike(c)}`,
  (c) => `受理编号：${cardLike(c)}`,
  (c) => `物流运单号：${cardLike(c)}`,
  (c) => `合同编号为${cardLike(c)}的采购合同已经履行完毕。`,
  (c) =>
    `| 序号 | 订单编号 | 数量 |\n| --- | --- | --- |\n| 1 | ${cardLike(c)} | 20 |\n| 2 | ${cardLike(c)} | 35 |`,
  (c) => `发票号码：${cardLike(c)}`,
  (c) => `工单编号：${eleven(c)}，已转办。`,
  (c) => `申请号：${eleven(c)}`,
  (c) => `档案编号 ${eleven(c)}`,
  (c) => `许可证编号：${eleven(c)}`,
  (c) => `| 序号 | 备案号 | 单位 |\n| --- | --- | --- |\n| 1 | ${eleven(c)} | 示例公司 |`,
  (c) => `条码：69${c.digits(11)}`,
  (c) => `商品条码 69${c.digits(11)}，规格500克。`,
  (c) => `招标编号：LXZC${year(c)}-${c.digits(10)}`,
  (c) => `招标编号LXZC${year(c)}${eleven(c)}`,
  (c) => `采购项目编号：GS-${eleven(c)}-0${c.between(1, 9)}`,
  (c) => `ISBN 978-7-${c.digits(4)}-${c.digits(4)}-${c.digits(1)}`,
  (c) => `ISBN：9787${c.digits(9)}，定价${c.between(20, 90)}.00元。`,
  (c) =>
    `数据更新时间：${makeDay(c, 2015, 2019)}${two(c.between(0, 23))}${two(c.between(0, 59))}${two(c.between(0, 59))}`,
  (c) => `时间戳${1_500_000_000 + c.between(0, 80_000_000)}${c.digits(3)}`,
  (c) => `时间戳：1${c.digits(9)}，版本号2.${c.digits(2)}.${c.digits(3)}`,
  (c) => `坐标：东经103.${c.digits(c.between(4, 12))}，北纬35.${c.digits(c.between(4, 12))}。`,
  (c) => `拐点坐标 X=${c.digits(7)}.${c.digits(4)}，Y=3${c.digits(7)}.${c.digits(4)}`,
  (c) => `咨询电话：${landline(c)}。`,
  (c) => `咨询电话：${landline(c)}、${landline(c)}，传真：${landline(c)}。`,
  (c) => `| 单位 | 电话 |\n| --- | --- |\n| 县民政局 | ${landline(c)} |\n| 县教育局 | ${landline(c)} |`,
  (c) => `服务热线：400-${c.digits(3)}-${c.digits(4)}，800${c.digits(7)}，12345、12333、110。`,
  (c) => `客服电话400${c.digits(7)}，银行955${c.digits(2)}。`,
  (c) => `值班电话：${landline(c)}转${c.digits(4)}`,
  (c) => `${maskedIdentity(c)}，已经审核。`,
  (c) => `身份证号：${maskedIdentity(c)}`,
  (c) => `联系电话：${maskedMobile(c)}`,
  (c) =>
    `| 姓名 | 身份证号 | 电话 |\n| --- | --- | --- |\n| 马某 | ${maskedIdentity(c)} | ${maskedMobile(c)} |`,
  (c) => `卡号：6228 **** **** ${c.digits(4)}；尾号${c.digits(4)}。`,
  (c) => `卡号：62*************${c.digits(4)}`,
  (c) => `财政专户资金${large(c)}.${c.digits(2)}元，比上年增加${large(c)}元。`,
  (c) => `总投资${eleven(c)}元，其中中央预算内投资${large(c)}元。`,
  (c) => `预算合计：${eleven(c)}`,
  (c) =>
    `| 项目 | 金额（元） |\n| --- | --- |\n| 教育支出 | ${eleven(c)} |\n| 卫生健康支出 | ${eleven(c)}.${c.digits(2)} |`,
  (c) =>
    `| 年份 | 地区生产总值（元） | 财政收入（元） |\n| --- | --- | --- |\n| ${year(c)} | ${eleven(c)} | ${eleven(c)} |`,
  (c) => `全年发电${eleven(c)}千瓦时，同比增长${c.between(1, 20)}.${c.digits(1)}%。`,
  (c) =>
    `${c.digits(4).replace(/^0/, '1')} ${c.digits(4)} ${c.digits(4)} ${c.digits(4)} ${c.digits(4)} ${c.digits(4)}`,
  (c) => `${c.between(130, 199)} ${c.digits(4)} ${c.digits(4)} ${c.digits(3)} ${c.digits(4)}`,
  (c) =>
    `| ${Array.from({ length: 6 }, () => c.digits(4)).join(' | ')} |\n| --- | --- | --- | --- | --- | --- |\n| ${Array.from({ length: 6 }, () => c.digits(4)).join(' | ')} |`,
  (c) =>
    `服务器地址${c.between(10, 199)}.${c.between(0, 255)}.${c.between(0, 255)}.${c.between(1, 254)}，端口8080。`,
  (c) => `MD5：${hex(c, 32)}`,
  (c) => `SHA-256 校验值 ${hex(c, 64)}`,
  (c) => `编号 ${hex(c, 8)}-${hex(c, 4)}-${hex(c, 4)}-${hex(c, 4)}-${hex(c, 12)}`,
  (c) =>
    `见[通知](https://www.example.gov.cn/art/${year(c)}/${c.between(1, 12)}/${c.between(1, 28)}/art_${c.digits(4)}_${eleven(c)}.html)。`,
  (c) => `https://www.example.gov.cn/view?id=${eleven(c)}&page=2`,
  (c) => `网址：http://www.example.gov.cn/content/${makeDay(c, 2015, 2019)}/${c.digits(16)}.shtml`,
  (c) => `备案号：ICP备${c.digits(8)}号-1，公安备案${c.digits(14)}号。`,
  (c) => `（${year(c)}）示29民初${c.digits(4)}号民事判决书`,
  (c) => `案件编号A${c.pick(COUNTY_CODES)}${c.digits(10)}`,
  (c) => `食品经营许可证编号：JY1${c.pick(COUNTY_CODES)}${c.digits(7)}`,
  (c) => `安全生产许可证：（示）JZ安许证字〔${year(c)}〕${c.digits(6)}`,
  (c) => `药品批准文号：国药准字H${c.digits(8)}，批号${makeDay(c, 2015, 2019)}。`,
  (c) =>
    `开户行账号：${c.pick(['2701', '1013', '6200', '2713'])}${c.digits(c.pick([8, 11, 16]))}`.replace(
      /(\d{16,19})$/,
      (n) => spoil(n),
    ),
  (c) => `第${eleven(c)}号公告。`,
  (c) => `邮编731100，信箱：gongkai@example.gov.cn。`.replace('gongkai', `xxgk${c.digits(2)}`),
  (c) =>
    `意见发送至 ${c.pick(['yijian', 'bgs', 'xxgk', 'fzb'])}${c.digits(1)}@${c.pick(['shili.gov.cn', 'mz.shili.gov.cn', 'example.gov.cn', 'shili.example'])}。`,
  (c) => `学号${c.digits(10)}，准考证号：${c.digits(c.pick([12, 14]))}。`,
  (c) => `准考证号：${eleven(c)}`,
  (c) => `设备序列号：${cardLike(c)}`,
  (c) =>
    `${year(c)}${two(c.between(1, 12))}${two(c.between(1, 28))}-${year(c)}${two(c.between(1, 12))}${two(c.between(1, 28))}`,
  (c) => `${year(c)}-${year(c)}-${year(c)}年三个年度`,
  (c) => `示例公司住所：示例市解放路${c.between(1, 200)}号。`,
  (c) => `办公地址：示例县城关镇人民路${c.between(1, 200)}号政务大楼${c.between(1, 9)}楼。`,
  (c) => `户籍地址与现住址不一致的，凭居住证办理；${day(c)}前申报。`,
  (c) => `家住农村的学生每年补助${c.between(500, 2000)}元。`,
  (c) => `家住示例县***，每月领取${c.between(200, 900)}元。`,
  (c) => `住房保障对象${c.between(100, 9999)}户，住宅${c.between(10, 99)}栋。`,
  (c) => `统计代码${c.digits(12)}，行政区划代码${c.pick(COUNTY_CODES)}${c.digits(6)}。`,
  (c) => `QQ群：${c.digits(9)}，微信公众号：shili${c.digits(4)}。`,
  (c) => `专利号：ZL${year(c)}1${c.digits(7)}.${c.digits(1)}`,
  (c) => `标准号GB/T ${c.digits(5)}—${year(c)}，替代GB ${c.digits(5)}—${year(c)}。`,
  (c) => `火车票订单E${c.digits(9)}，航班MU${c.digits(4)}。`,
  (c) => `卫星影像编号：GF1_${makeDay(c, 2015, 2019)}_L1A000${c.digits(7)}`,
  (c) => `宗地编号：${year(c)}-G-${c.digits(3)}，出让面积${large(c)}平方米。`,
  (c) => `车架号LSV${c.digits(4)}${c.digits(10)}，发动机号${c.digits(7)}`,
  (c) => `经费科目${c.digits(7)}，金额¥${eleven(c)}.00`,
  (c) =>
    `全州户籍人口${c.between(200, 240)}.${c.digits(2)}万人，土地面积${c.digits(4)}.${c.digits(2)}平方公里。`,
];

/** The same digits without a card's check digit. */
function spoil(number: string): string {
  const body = number.slice(0, -1);
  const end = luhnEnd(body);
  return body + (number.endsWith(end) ? String((Number(end) + 1) % 10) : number.slice(-1));
}

/** Bodies with nothing personal in them that look as if they had. */
export function makeNegatives(chance: Chance, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    (KINDS[index % KINDS.length] as (typeof KINDS)[number])(chance),
  );
}
