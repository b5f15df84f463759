import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { CONTENT, filesOf } from '../built-site.ts';
import {
  type ContentFile,
  type ContentState,
  type Fields,
  isDocument,
  joinDocument,
  splitDocument,
} from './content-state.ts';

const COMMON = { disclosure: '主动公开', review: '通过', sample: true };

/** Documents that lean on each other, by their paths: relations, series, successions, dates that come. */
const DOCUMENTS: Readonly<Record<string, { fields: Fields; body: string }>> = {
  'agencies/sfb/policies/2018/old-meals.md': {
    fields: {
      title: '关于学校供餐的通知',
      publishedOn: '2018-03-02',
      issuedOn: '2018-03-01',
      documentNumber: '示政办发〔2018〕3号',
      category: 11,
      topic: '教育',
      keywords: ['供餐'],
    },
    body: '各校要办好食堂。后来的规定见[新的通知](../2019/school-meals.md)。',
  },
  'agencies/sfb/policies/2018/roads.md': {
    fields: {
      title: '道路清扫办法',
      publishedOn: '2018-05-02',
      issuedOn: '2018-05',
      effectiveOn: '2018-06-01',
      expiresOn: '2019-12-03',
      level: '市',
    },
    body: '## 时间\n\n每天清扫两次。\n\n## 范围\n\n见[附表](road-table.txt)。',
  },
  'agencies/sfb/policies/2019/roads-changed.md': {
    fields: {
      title: '关于修改道路清扫办法的决定',
      publishedOn: '2019-08-02',
      effectiveOn: '2019-12-02',
      amends: ['agencies/sfb/policies/2018/roads.md'],
      topic: '城建',
    },
    body: '《[道路清扫办法](../2018/roads.md#范围)》改为每天清扫三次。\n\n![路段图](roads.png)',
  },
  'agencies/sfb/interpretations/roads.md': {
    fields: {
      title: '道路清扫办法解读',
      publishedOn: '2019-08-03',
      interprets: ['agencies/sfb/policies/2018/roads.md', 'agencies/sfb/policies/2019/roads-changed.md'],
      level: '市',
      form: '专家解读',
      interpreter: '李示例',
    },
    body: '为什么改为三次，见[决定](../policies/2019/roads-changed.md)。',
  },
  'agencies/sfb/interpretations/steps.mdx': {
    fields: {
      title: '图解学校供餐',
      publishedOn: '2019-06-21',
      interprets: ['agencies/sfb/policies/2019/school-meals.md'],
      level: '市',
      form: '图解',
    },
    body: '<图表 标题="用餐人数" 单位="人" 类型="条形图">\n\n| 学校 | 人数 |\n| --- | --- |\n| 一校 | 44 |\n| 二校 | 38 |\n\n</图表>\n\n全文见[通知](../policies/2019/school-meals.md)。',
  },
  ...Object.fromEntries(
    [1, 2, 4, 5].map((number) => [
      `agencies/sfb/meetings/executive-${number}.md`,
      {
        fields: {
          title: `市政府召开第${number}次常务会议`,
          publishedOn: `2019-0${number}-11`,
          series: '市政府常务会议',
          number,
          chair: '李示例',
        },
        body: `会议研究了第${number}批事项。`,
      },
    ]),
  ),
  'agencies/sfb/leaders/li.md': {
    fields: {
      title: '李示例',
      publishedOn: '2019-01-02',
      name: '李示例',
      post: '市长',
      group: '市长',
      order: 1,
      photo: { file: 'li.png', alt: '李示例' },
      portfolio: ['市政府全面工作'],
    },
    body: '这里写简历。',
  },
  'agencies/sfb/consultations/dogs.md': {
    fields: {
      title: '养犬管理办法征求意见',
      publishedOn: '2019-11-20',
      opensOn: '2019-11-20',
      closesOn: '2019-12-04',
      periodReason: '急需施行',
      outcome: { announcedOn: '2019-12-05', summary: '没有收到意见。', received: 0 },
    },
    body: '请提意见。',
  },
  'agencies/sfb/topics/winter.md': {
    fields: {
      title: '冬季专题',
      publishedOn: '2019-11-01',
      startsOn: '2019-11-01',
      endsOn: '2019-12-02',
      sections: [
        {
          title: '文件',
          documents: ['agencies/sfb/policies/2019/winter-heating.md', 'agencies/jyj/policies/reading.md'],
        },
        { title: '栏目', columns: ['xxgk/zcwj', 'xxgk/qzqd'] },
      ],
    },
    body: '今冬的安排。',
  },
  'agencies/sfb/policies/2019/coming.md': {
    fields: { title: '关于除雪的通知', publishedOn: '2019-12-02', topic: '城建', keywords: ['供餐'] },
    body: '下雪要扫，附[名单](snow-list.txt)。',
  },
  'agencies/jyj/proposals/reading-room.md': {
    fields: {
      title: '关于增加阅览室的建议',
      publishedOn: '2019-07-20',
      kind: '人大建议',
      session: '示例会议',
      leadAgency: 'jyj',
      assistingAgencies: ['sfb'],
      receivedOn: '2019-03-01',
      answeredOn: '2019-06-01',
      result: '正在解决',
    },
    body: '现答复如下。',
  },
  'agencies/jyj/powers/powers.md': {
    fields: { title: '市教育局权责清单', publishedOn: '2019-02-21', entries: 'powers.csv' },
    body: '本清单列出权力事项。',
  },
  'agencies/jyj/reports/2018.md': {
    fields: {
      title: '市教育局2018年年度报告',
      publishedOn: '2019-03-20',
      year: 2018,
      periodStart: '2018-01-01',
      periodEnd: '2018-12-31',
      proposals: [{ kinds: ['人大建议'], cases: 3, rate: 100 }],
    },
    body: '| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 5 |',
  },
  'agencies/jw/reports/2017.md': {
    fields: {
      title: '市教育委员会2017年年度报告',
      publishedOn: '2018-03-20',
      year: 2017,
      periodStart: '2017-01-01',
      periodEnd: '2017-12-31',
    },
    body: '| 渠道 | 条数 |\n| --- | --- |\n| 网站 | 4 |',
  },
  'agencies/jw/powers/powers.md': {
    fields: { title: '市教育委员会权责清单', publishedOn: '2018-02-21', entries: 'powers.csv' },
    body: '本清单列出权力事项。',
  },
  'agencies/jw/policies/old-school.md': {
    fields: { title: '关于入学的通知', publishedOn: '2017-09-01', issuedOn: '2017-08-30', level: '市' },
    body: '九月入学，供餐见[通知](../../sfb/policies/2018/old-meals.md)。',
  },
};

/** A list that is long enough for pages of its kinds. */
function longList(rows: number): string {
  const names = Array.from({ length: rows }, (_, index) => `第${index + 1}类幼儿园检查,行政检查`);
  return ['事项名称,权力类型', ...names, '幼儿园许可,行政许可', ''].join('\n');
}

const OTHER_FILES: Readonly<Record<string, string>> = {
  'agencies/sfb/policies/2018/road-table.txt': '路段表',
  'agencies/sfb/policies/2019/snow-list.txt': '除雪名单',
  'agencies/jyj/powers/powers.csv':
    '事项名称,权力类型,设定依据\n民办学校审批,行政许可,《民办教育促进法》\n教师资格认定,行政许可,《教师法》\n办学检查,行政检查,\n',
  'agencies/jw/powers/powers.csv': longList(103),
  'agencies/jw/agency.yaml': 'name: 示例市教育委员会\nshortName: 市教委\nkind: 政府部门\norder: 3\n',
  'agencies/jw/index-numbers.csv':
    'indexNumber,document\njw/2019-00001,policies/old-school.md\njw/2019-00002,reports/2017.md\n',
};

const COLUMNS = [
  { id: 'ldzc', title: '领导之窗', listing: 'leaders', accepts: ['leader'], collects: ['leaders'] },
  { id: 'gzcy', title: '公众参与', listing: 'consultations', collects: ['consultations'] },
  { id: 'zt', title: '专题', listing: 'topics', collects: ['topics'] },
  { id: 'jyta', title: '建议提案', listing: 'proposals', collects: ['proposals'] },
  {
    id: 'qzqd',
    title: '权责清单',
    listing: 'entries',
    accepts: ['power-list'],
    collects: ['powers'],
    reported: [
      {
        list: 'power-list',
        scope: '截至2018年底，全市公布',
        count: 7,
        source: 'agencies/sfb/reports/2018.md',
      },
    ],
  },
  { id: 'jg', title: '政府机构', kind: 'agencies' },
  { id: 'cwhy', title: '常务会议', listing: 'meetings', accepts: ['meeting'] },
];

/** A picture that is wide enough to get smaller copies. */
export function drawPicture(color: string, width = 900): Promise<Buffer> {
  return sharp({ create: { width, height: 400, channels: 3, background: color } })
    .png()
    .toBuffer();
}

/** Gives a document a token in its title, its summary and its text, and in the names that its attachments bear. */
function mark(text: string, token: () => string): string {
  const { fields, body } = splitDocument(text);
  const own = token();
  fields['title'] = `${fields['title']}${own}`;
  fields['summary'] = `${fields['summary'] ?? '概述'}${own}`;
  for (const attachment of fields['attachments'] ?? [])
    attachment.title = `${attachment.title ?? '附件'}${token()}`;
  return joinDocument({ fields, body: `${body.trimEnd()}\n\n正文记号${own}。\n` });
}

/** The tree that a walk begins with: the minimal site, with what makes pages depend on each other. */
export async function firstTree(token: () => string): Promise<ContentState> {
  const texts = new Map<string, string>();
  for (const file of filesOf(CONTENT.minimal))
    texts.set(file, readFileSync(join(CONTENT.minimal, file), 'utf8'));
  for (const [path, { fields, body }] of Object.entries(DOCUMENTS))
    texts.set(path, joinDocument({ fields: { ...COMMON, ...fields }, body: `\n${body}\n` }));
  for (const [path, text] of Object.entries(OTHER_FILES)) texts.set(path, text);

  const change = (path: string, edit: (text: string) => string) =>
    texts.set(path, edit(texts.get(path) ?? ''));
  change('agencies/sfb/policies/2019/school-meals.md', (text) =>
    text.replace(
      'validity: 有效',
      'repeals: [agencies/sfb/policies/2018/old-meals.md]\ntopic: 教育\nkeywords: [供餐]',
    ),
  );
  change('agencies/sfb/index-numbers.csv', (text) => `${text}sfb/2019-00005,consultations/dogs.md\n`);
  change('agencies/jyj/index-numbers.csv', (text) => `${text}jyj/2019-00003,powers/powers.md\n`);
  change('agencies/jyj/agency.yaml', (text) => `${text}succeeds:\n  - agency: jw\n    on: 2018-12-20\n`);
  // The directory stands below another column, which breadcrumbs then show.
  change('columns.yaml', (text) =>
    text.replace(
      '  - id: jg\n    title: 政府机构\n    group: 机构与服务\n    kind: agencies\n',
      `  - id: gk\n    title: 公开的其他事项\n    children:\n${indent(stringify(COLUMNS), 6)}`,
    ),
  );
  change('agencies/sfb/topics/winter.md', (text) => text.replace('xxgk/qzqd', 'gk/qzqd'));
  for (const number of [4, 5])
    change(`agencies/sfb/meetings/executive-${number}.md`, (text) =>
      text.replace('series:', 'column: gk/cwhy\nseries:'),
    );
  // What names nothing any more is told and no more, so that deleting leaves a tree that can be built.
  change(
    'portal.yaml',
    (text) =>
      `${text}severities:\n  reference-missing: warning\nneeds:\n  - id: chi\n    title: 吃饭zq0w\n    description: 供餐的事。\n    keywords: [供餐]\n    topics: [教育]\n    columns: [xxgk/zcjd]\n    agencies: [jyj]\n    documents: [agencies/sfb/policies/2018/roads.md]\n`,
  );

  const files = new Map<string, ContentFile>();
  for (const [path, text] of texts)
    files.set(path, {
      bytes: Buffer.from(
        isDocument(path) ? mark(text, token) : path.endsWith('.txt') ? `${text}\n${token()}\n` : text,
      ),
    });
  files.set('agencies/sfb/policies/2019/roads.png', { bytes: await drawPicture('#345678') });
  files.set('agencies/sfb/leaders/li.png', { bytes: await drawPicture('#887766', 700) });
  return files;
}

function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
