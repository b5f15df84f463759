/** What the words before a number say that it is: of a person, or another thing, such as an order or an amount. */
export type NumberMeaning = 'phone' | 'card' | 'other' | undefined;

const PHONE =
  /(?:电话|手机|移动|联系方式|联系号码|联系人|热线|咨询|短信|微信|致电|拨打|电联|tel|phone|mobile|cell)/gi;
const CARD = /(?:卡号|银行|信用社|储蓄卡|信用卡|借记卡|工资卡|社保卡|一卡通|一折通|[账帐][号户]|户头|开户)/g;
const IDENTITY = /(?:身份证|公民身份|证件号|居民证)/g;
/** Numbers that name or order things: 编号, 申请号, 条码. 号码 by itself is not among them: a telephone has one too. */
const OTHER = [
  '(?![同本靓小])\\p{Script=Han}号|(?!号)\\p{Script=Han}码',
  '(?:证书|许可|合同|协议|备案|登记|注册|索引|受理|流水|订单|运单|发票|凭证|收据|项目|标段|招标|采购|专利|准考证|座位|设备|车架|机身|商品|产品|物料)[编代]?号码',
  '代号|序列|时间戳|第',
  '[A-Za-z]*(?:[Nn]umber|[Cc]ode|[Ii][Dd]|timestamp|ISBN|ISSN|CN|IMEI|IMSI|MAC|N[Oo]\\.?)|№',
].join('|');
const QUANTITY = [
  '金额|合计|小计|总计|共计|累计|总额|收入|支出|预算|决算|余额|产值|总值|增加值|投资|资金|税额|税收|价款|价格',
  '人口|面积|数量|产量|销量|库容|限价|报价|[¥￥$]',
  '[（(](?:单位[：:])?[万亿千百]?(?:元|人|户|吨|亩|平方米|公顷|立方米|件|条|次|千瓦时?)[）)]',
].join('|');
/** Such a word at the end, with what may stand between it and its number. */
const OTHER_AT_END = new RegExp(
  `(?:${OTHER}|${QUANTITY})(?:[（(][^（()）]{0,12}[）)])?[\\s：:＝=#"'“‘（(【\\[|*_\`]{0,6}(?:[为是系][\\s：:]{0,2})?$`,
  'u',
);

/** How far before a number a word may stand that says it is a telephone's or a card's. */
const NEAR = 24;

function lastEnd(words: RegExp, text: string): number {
  let end = -1;
  for (const match of text.matchAll(words)) end = match.index + match[0].length;
  return end;
}

/** What a number is by what stands before it. */
export function meaningBefore(before: string): NumberMeaning {
  const clause = /[^。；;！？\n]*$/.exec(before.slice(-NEAR))?.[0] ?? '';
  const phone = lastEnd(PHONE, clause);
  const card = lastEnd(CARD, clause);
  const nearest = Math.max(phone, card, lastEnd(IDENTITY, clause));
  // 身份证号 ends in a word for a code too, but that is the same word.
  const other = OTHER_AT_END.exec(clause)?.index ?? -1;
  if (other >= 0 && other >= nearest) return 'other';
  if (nearest < 0) return undefined;
  return nearest === phone ? 'phone' : nearest === card ? 'card' : undefined;
}

/** Words for codes that may have an identity number's form: no person has a number by that name. */
const NO_PERSONS =
  /(?:信用代码|机构代码|(?:项目|地块|宗地|图斑|商品|产品|设备|资产|合同|采购|招标)(?:代码|编[码号])|税号|识别号|[订运工]单号?|单号|流水号|条形?码|序列号|时间戳|第)[\s：:＝=为是]{0,4}$/;

/** What says of the number behind it that it is an identity number. */
const IDENTITY_LABEL = /(?:身份证(?:件)?(?:号码?)?|公民身份号码)[）)]?[\s：:＝=为是]{0,4}$/;

/** Whether what stands before a number says that it is a person's identity number. */
export function namesIdentity(before: string): boolean {
  return IDENTITY_LABEL.test(before.slice(-NEAR));
}

/** Whether what stands before a number of an identity number's form says that it is no person's. */
export function namesNoPerson(before: string): boolean {
  return NO_PERSONS.test(before.slice(-NEAR));
}

const UNIT =
  /^\s{0,2}(?:[多余]|[万亿千百]|元|圆|人(?:[^工大]|$)|户(?:[^主口籍]|$)|件|条|次|公里|千米|米|吨|亩|公顷|平方|立方|㎡|m²|m³|[%％‰]|个|台|套|头|只|株|册|份|辆|千瓦|度|美元|港元|公斤|千克|kg|股|字|页|号(?!码|机|主|线))/;

/** Whether what follows a number makes it an amount or one of a row: 13893012345元, 第13893012345号. */
export function isAmount(after: string): boolean {
  return UNIT.test(after);
}
