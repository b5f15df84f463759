import type { DocumentText } from '../../source/document-text.ts';
import type { Rule } from '../rule.ts';

/** What a guide must tell: the field for it, and the words that speak of it in the body. */
const ELEMENTS: readonly {
  readonly name: string;
  readonly field: readonly string[];
  readonly words: RegExp;
}[] = [
  { name: '信息分类', field: ['classification'], words: /分类|分为/ },
  { name: '编排体系', field: ['arrangement'], words: /编排/ },
  {
    name: '获取方式',
    field: ['access'],
    words: /获取|查阅|查询|领取|(?:怎样|如何)申请|申请(?:方式|渠道|途径)/,
  },
  { name: '工作机构的名称', field: ['office', 'name'], words: /(?:工作|受理|公开|承办)(?:机构|部门)/ },
  { name: '办公地址', field: ['office', 'address'], words: /地址/ },
  { name: '办公时间', field: ['office', 'hours'], words: /(?:办公|工作|受理|接待|上班)时间/ },
  { name: '联系电话', field: ['office', 'phone'], words: /电话/ },
  { name: '传真', field: ['office', 'fax'], words: /传真/ },
  { name: '互联网联系方式', field: ['office', 'email'], words: /邮箱|电子邮件|互联网联系|网址|[\w.-]@\w/ },
];

function isFilled(frontMatter: DocumentText['frontMatter'], [key = '', inner]: readonly string[]): boolean {
  const value = frontMatter?.[key];
  const filled = inner === undefined ? value : (value as Record<string, unknown> | undefined)?.[inner];
  return filled !== undefined && filled !== null && String(filled).trim() !== '';
}

/** The statutory elements that neither a field nor a word of the body gives. */
function missingElements({ frontMatter, body }: DocumentText): string[] {
  const lacking = ELEMENTS.filter(({ field }) => !isFilled(frontMatter, field));
  return lacking
    .filter(({ words }) => !body.blocks.some(({ text }) => words.test(text)))
    .map(({ name }) => name);
}

const GUIDE = 'agencies/jyj/guides/guide.md';
const FIELDS = [
  'classification: 分为主动公开和依申请公开两类',
  'arrangement: 按栏目编排',
  'access: 网上查阅',
  'office:',
  '  name: 市教育局办公室',
  '  address: 示例市解放路2号',
  '  hours: 工作日 9:00 至 17:00',
  '  phone: 0000-1234567',
];
const CONTACTS = ['  fax: 0000-1234568', '  email: gongkai@shili.example'];
const guide = (fields: readonly string[], body = '公开的事项见目录。') => ({
  [GUIDE]: `---\ntitle: 市教育局信息公开指南\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\n${fields.join('\n')}\n---\n\n${body}\n`,
});

export const guideElements: Rule = {
  id: 'guide-elements',
  severity: 'warning',
  scope: 'file',
  summary: '信息公开指南要写全法定的内容',
  why: '指南缺了地址、电话或办公时间，要申请的人找不到门。',
  basis: '《政府信息公开条例》第十二条',
  examples: {
    valid: [
      { name: '登记项里都有', files: guide([...FIELDS, ...CONTACTS]) },
      {
        name: '有的写在正文里',
        files: guide(FIELDS, '## 联系方式\n\n传真：0000-1234568；电子邮箱：gongkai@shili.example。'),
      },
      { name: '正文说明没有', files: guide(FIELDS, '本机关没有传真，也没有开通电子邮箱。') },
    ],
    invalid: [
      { name: '没有传真和邮箱', files: guide(FIELDS), at: `${GUIDE}:9:1` },
      {
        name: '没有办公时间，也没有工作机构的名称',
        files: guide(FIELDS.slice(0, 3), '地址和电话、传真、邮箱见机构页。'),
        at: `${GUIDE}:2:1`,
      },
    ],
  },
  inspect(text) {
    if (text.type !== 'guide' || text.frontMatter?.['disclosure'] !== '主动公开') return [];
    const missing = missingElements(text);
    if (missing.length === 0) return [];
    return [
      {
        rule: 'guide-elements',
        file: text.file,
        at: { key: [isFilled(text.frontMatter, ['office']) ? 'office' : 'title'] },
        message: `指南里没有${missing.join('、')}`,
        hint: '在登记项里补上（字段名见编辑手册“信息公开指南”），或写进正文；本单位确实没有的，在正文里说明没有，不可编造。',
      },
    ];
  },
};
