import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { CONTENT, copyContent } from '../built-site.ts';

const LENGTH = 120;

function cutTo(length: number, text: string): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Titles of 120 characters, by what makes them hard to set. */
export const TITLES = {
  plain: `关于${cutTo(LENGTH - 4, '进一步加强和改进全市各级各部门政务公开工作')}通知`,
  punctuated: cutTo(LENGTH, '《关于“一网、一门、一次”改革（试行）的意见》（2019—2021年），'),
  latin: cutTo(LENGTH, 'Notice on the Open Government Information Regulations (revised) and 政务公开 2.0 '),
  unbroken: cutTo(LENGTH, 'OpenGovernmentInformationRegulations'),
  digits: cutTo(LENGTH, '20191201'),
} as const;

const LONG_NAME =
  '示例市推进供给侧结构性改革和深化放管服改革转变政府职能及政务公开工作领导小组联席会议办公室（挂示例市政务服务管理局牌子）';

/** Pages of the stress tree, by what is hard about them. */
export const STRESS_PAGES = {
  home: '/',
  'column with blocks': '/xxgk/',
  'list of documents': '/xxgk/zcwj/',
  'list of titles': '/xxgk/bt/',
  'list of meetings': '/xxgk/hy/',
  'column at the sixth level': '/xxgk/c1/c2/c3/c4/c5/',
  'empty column': '/xxgk/kong/',
  'agency directory': '/jg/',
  'agency with 40 columns': '/agencies/cs/',
  'empty column of an agency': '/agencies/cs/columns/x7/',
  'agency’s column at the sixth level': '/agencies/cs/columns/y1/y2/y3/y4/y5/y6/',
  catalog: '/agencies/cs/catalogs/catalog.html',
  'plain title': '/agencies/cs/policies/plain.html',
  'punctuated title': '/agencies/cs/policies/punctuated.html',
  'latin title': '/agencies/cs/policies/latin.html',
  'unbroken title': '/agencies/cs/policies/unbroken.html',
  'title of digits': '/agencies/cs/policies/digits.html',
  'table of 30 columns': '/agencies/cs/policies/table.html',
  '50 attachments': '/agencies/cs/policies/attachments.html',
  'deep outline': '/agencies/cs/policies/outline.html',
  interpretation: '/agencies/cs/interpretations/many.html',
  meeting: '/agencies/cs/meetings/long.html',
  'site map': '/map/',
} as const;

const ROWS = 40;
const COLUMNS = 30;

function wideTable(): string {
  const row = (cell: (column: number) => string) =>
    `| ${Array.from({ length: COLUMNS }, (_, column) => cell(column)).join(' | ')} |`;
  const lines = Array.from({ length: ROWS }, (_, line) =>
    row((column) => (column === 0 ? `第${line + 1}个乡镇` : `${line * column}`)),
  );
  return [
    '## 各乡镇分项',
    '',
    row((column) => (column === 0 ? '乡镇' : `第${column}项指标`)),
    row(() => '---'),
    ...lines,
  ].join('\n');
}

function deepOutline(): string {
  const sections = Array.from({ length: 12 }, (_, index) =>
    [2, 3, 4, 5, 6]
      .map(
        (level) =>
          `${'#'.repeat(level)} ${index + 1}.${level} ${TITLES.plain.slice(0, 12 * level)}\n\n正文。\n`,
      )
      .join('\n'),
  );
  return sections.join('\n');
}

const BODIES: Partial<Record<string, string>> = {
  table: wideTable(),
  outline: deepOutline(),
  unbroken: `${TITLES.unbroken}${TITLES.unbroken}\n\n网址：https://www.shili.example/${TITLES.unbroken}\n\n| 项目 | ${TITLES.unbroken} |\n| --- | --- |\n| 一 | ${TITLES.digits} |`,
};

function nested(
  ids: readonly string[],
  leaf: Record<string, unknown>,
  item: object = {},
): Record<string, unknown> {
  const [id = '', ...rest] = ids;
  const here = { id, title: `第${id.slice(1)}级：${TITLES.plain.slice(2, 24)}`, ...item };
  return rest.length === 0 ? { ...here, ...leaf } : { ...here, children: [nested(rest, leaf, item)] };
}

const COLUMNS_FILE = {
  columns: [
    { id: 'sy', title: '网站首页', kind: 'home' },
    {
      id: 'xxgk',
      title: '信息公开',
      description: TITLES.punctuated,
      children: [
        { id: 'zn', title: '指南和目录', accepts: ['guide', 'catalog'], collects: ['guides', 'catalogs'] },
        { id: 'zcwj', title: '政策文件', listing: 'documents', accepts: ['policy'], collects: ['policies'] },
        { id: 'bt', title: TITLES.plain },
        { id: 'zcjd', title: '政策解读', accepts: ['interpretation'], collects: ['interpretations'] },
        { id: 'hygb', title: '会议和公报', accepts: ['meeting', 'gazette'], collects: ['gazettes'] },
        { id: 'hy', title: TITLES.latin, listing: 'meetings', collects: ['meetings'] },
        { id: 'ndbg', title: '年度报告', accepts: ['annual-report'], collects: ['reports'] },
        { id: 'kong', title: '空栏目', description: TITLES.plain, since: '2019-03-06' },
        { id: 'wjd', title: TITLES.unbroken },
        nested(['c1', 'c2', 'c3', 'c4', 'c5'], {}),
        ...Array.from({ length: 12 }, (_, index) => ({ id: `k${index}`, title: `第${index}个空栏目` })),
      ],
    },
    { id: 'jg', title: '政府机构', group: '机构与服务', kind: 'agencies' },
    { id: 'ysqgk', title: '依申请公开', kind: 'page', accepts: ['page'] },
    { id: 'fw', title: TITLES.plain.slice(0, 40), url: 'https://fw.shili.example/' },
  ],
  agencyTree: [
    { id: 'zn', title: '公开指南', shows: 'guide' },
    { id: 'ml', title: '公开目录', shows: 'catalog' },
    { shows: 'items' },
    { id: 'ysqgk', title: '依申请公开', column: 'ysqgk' },
  ],
};

const CATALOG_ITEM = { category: 15, timeLimit: TITLES.plain.slice(0, 60), section: LONG_NAME.slice(0, 30) };

const COMMON = { disclosure: '主动公开', review: '通过', publishedOn: '2019-11-01', sample: true };

/** Writes a content folder in which everything is as long, as deep and as many as it may be; returns its path. */
export function writeStressContent(into: string): string {
  const content = copyContent(CONTENT.minimal, into);
  const register = join(content, 'agencies/cs/index-numbers.csv');
  let documents = 0;
  const write = (file: string, text: string) => {
    const path = join(content, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const document = (file: string, fields: object, body = '正文。') => {
    write(`agencies/cs/${file}`, `---\n${stringify({ ...COMMON, ...fields })}---\n\n${body}\n`);
    documents++;
    appendFileSync(register, `cs/2019-${String(documents).padStart(5, '0')},${file}\n`);
  };

  write('columns.yaml', stringify(COLUMNS_FILE));
  write(
    'agencies/cs/agency.yaml',
    stringify({
      name: LONG_NAME,
      shortName: LONG_NAME.slice(0, 40),
      kind: '政府部门',
      duties: TITLES.plain.repeat(4),
      contact: { address: TITLES.plain, phone: '0000-1234567', email: `${TITLES.unbroken}@shili.example` },
    }),
  );
  for (let index = 0; index < 40; index++)
    write(
      `agencies/d${index}/agency.yaml`,
      stringify({
        name: `${index}${LONG_NAME}`,
        shortName: index % 2 ? `第${index}局` : LONG_NAME.slice(0, 20 + index),
        kind: '直属机构',
      }),
    );
  write('agencies/cs/index-numbers.csv', 'indexNumber,document\n');
  document('catalogs/catalog.md', {
    title: TITLES.plain,
    items: [
      nested(['y1', 'y2', 'y3', 'y4', 'y5', 'y6'], {}, CATALOG_ITEM),
      ...Array.from({ length: 39 }, (_, index) => ({
        id: `x${index}`,
        title: Object.values(TITLES)[index % 5]?.slice(0, 6 + index),
        ...CATALOG_ITEM,
      })),
    ],
  });
  for (const [name, title] of [
    ...Object.entries(TITLES),
    ['table', '各乡镇分项统计'],
    ['outline', TITLES.plain],
  ] as const)
    document(
      `policies/${name}.md`,
      {
        title,
        issuedOn: '2019-10-30',
        documentNumber: '示政办发〔2019〕10086号',
        issuers: Array.from({ length: 8 }, () => LONG_NAME),
        summary: TITLES.punctuated,
        keywords: Object.values(TITLES).map((words) => words.slice(0, 30)),
        also: ['xxgk/bt', 'xxgk/c1/c2/c3/c4/c5'],
        item: 'y6',
      },
      BODIES[name],
    );
  for (let index = 0; index < 50; index++) write(`agencies/cs/policies/fu-jian-${index}.txt`, '附件\n');
  document('policies/attachments.md', {
    title: '有五十个附件的通知',
    attachments: Array.from({ length: 50 }, (_, index) => ({
      file: `fu-jian-${index}.txt`,
      title: Object.values(TITLES)[index % 5]?.slice(0, 20 + 2 * index),
    })),
  });
  document('interpretations/many.md', {
    title: TITLES.punctuated,
    level: '州',
    form: '文字',
    interpreter: LONG_NAME,
    interprets: Object.keys(TITLES).map((name) => `agencies/cs/policies/${name}.md`),
  });
  document('meetings/long.md', {
    title: TITLES.latin,
    series: '常务会议',
    number: 12,

    column: 'xxgk/hy',
  });
  return content;
}
