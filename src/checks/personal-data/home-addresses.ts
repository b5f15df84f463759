import type { Judged } from './personal-find.ts';

/** Words before where a person lives. 住所 is a company's too. */
const LABEL =
  /家庭住址|家庭地址|户籍住?地址|户籍所在地|户口所在地|户籍地|现住址|现居住地址?|现居住?于|现住|居住地址|常住地址|住址|住所地?|家住|(?<=[，,、；;]\s?)住(?![宿房院建宅校户在])|住在/g;
const COMPANY_BEFORE =
  /(?:公司|企业|单位|机构|法人|法定|经营|注册|办公|营业|中心|合作社|工厂|厂|店|场所|主要)[^。；;\n]{0,30}$/;
/** From the label on, up to where an address ends. */
const ADDRESS = /^[\s：:为在于是“"（(]{0,4}([\p{Script=Han}\dA-Za-z#－–—-]{4,48})/u;
/** A place that is large enough to have addresses. */
const PLACE = /[省州市县区旗镇乡村路街巷道]|街道|小区|花园|家园|社区/;
/** A part of an address that only some households have. */
const HOUSEHOLD =
  /(?:\d{1,5}|[一二三四五六七八九十百]{1,4}|[甲乙丙丁A-Da-d])(?:号院?|号楼|楼|室|组|社|栋|幢|座|单元|户|弄|队|门)|[镇乡县区市道旗]\p{Script=Han}{1,6}村(?![民委])/gu;
const HIDDEN = /某|[×xX＊*○〇]{2}|[*＊×]/;
/** Up to here an address may stay: the county, or what is its like. */
const COUNTY =
  /^.*?(?:[县旗]|(?:市|州)[\p{Script=Han}]{1,6}?区|市(?=\p{Script=Han})|[州省](?!\p{Script=Han}{1,6}?[县市区旗]))/u;

/** Each of the labels has one of these, which is sooner looked for. */
const MAY_BE_LABELLED = /住|户[籍口]|家庭地址/;

/** Finds addresses of private persons' homes. @param text half-width; @param label what the head of its column says of it */
export function findHomeAddresses(text: string, label: string): Judged[] {
  const isColumn = /家庭|住址|户籍|户口所在|居住地址/.test(label) && !/公司|企业|单位|机构/.test(label);
  const found: Judged[] = [];
  const look = (start: number) => {
    const match = ADDRESS.exec(text.slice(start, start + 56));
    const [whole = '', chunk = ''] = match ?? [];
    // 的 ends the address in a sentence: 家住…村的马某.
    const words = chunk.split(/的/)[0] ?? '';
    const last = [...words.matchAll(HOUSEHOLD)].at(-1);
    const end = last ? last.index + last[0].length : 0;
    const address = words.slice(0, end);
    const after = text.slice(start + whole.length, start + whole.length + 2);
    if (end < 4 || !PLACE.test(address) || HIDDEN.test(address) || /^[*＊×]/.test(after)) return 0;
    const from = start + whole.length - chunk.length;
    const kept = COUNTY.exec(address)?.[0] ?? address.slice(0, 2);
    found.push({
      kind: 'address',
      start: from,
      end: from + end,
      value: address,
      masked: `${kept}***`,
      isPersonal: true,
    });
    return from + end;
  };
  if (isColumn) look(0);
  if (!MAY_BE_LABELLED.test(text)) return found;
  let next = 0;
  for (const match of text.matchAll(LABEL)) {
    const start = match.index + match[0].length;
    const isCompanys =
      match[0].startsWith('住所') &&
      COMPANY_BEFORE.test(text.slice(Math.max(0, match.index - 40), match.index));
    if (match.index >= next && !isCompanys && found.length < 1000) next = look(start) || next;
  }
  return found;
}
