/** Where the rules' examples put their document. */
export const EXAMPLE_FILE = 'agencies/sfb/policies/2019/flood.md';

const BODY = '各单位要检查排水设施。';

/**
 * A policy for the rules' examples. Its front matter takes lines 1 to 7 and one more for each line of `extra`;
 * an empty line follows, then the body: on line 9 where nothing is added.
 */
export function examplePolicy({
  extra = [],
  body = BODY,
}: {
  extra?: readonly string[];
  body?: string;
} = {}): string {
  const fields = [
    'title: 关于做好防汛工作的通知',
    'disclosure: 主动公开',
    'review: 通过',
    'publishedOn: 2019-11-20',
    'column: xxgk/zcwj',
    ...extra,
  ];
  return ['---', ...fields, '---', '', body, ''].join('\n');
}

/** Where the rules' examples put their interpretation. */
export const INTERPRETATION_FILE = 'agencies/sfb/interpretations/flood.md';

/** An interpretation for examples, of a county's level: `extra` begins on line 8; where there is one line of it, the body is on line 11. */
export function exampleInterpretation({
  title = '防汛政策解读',
  level = '县',
  extra = [],
  body = '这样理解通知。',
}: {
  title?: string;
  level?: string;
  extra?: readonly string[];
  body?: string;
} = {}): string {
  const fields = [
    `title: ${title}`,
    'disclosure: 主动公开',
    'review: 通过',
    'publishedOn: 2019-11-20',
    `level: ${level}`,
    'form: 文字',
    ...extra,
  ];
  return ['---', ...fields, '---', '', body, ''].join('\n');
}

/** A page (单页) for examples: its body begins on line 8. */
export function examplePage(body: string): string {
  return `---\ntitle: 防汛须知\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\ncolumn: ysqgk\n---\n${body}\n`;
}

/** A topic for examples, of one section: its title is on line 8, what it holds on line 9. */
export function exampleTopic(holding: string): string {
  return `---\ntitle: 防汛专题\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nitem: tj\nsections:\n  - title: 文件\n    ${holding}\n---\n集中公开防汛信息。\n`;
}

/** A leader for examples; `file` is the photo, on line 9. */
export function exampleLeader(file: string): string {
  return `---\ntitle: 张示例\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\nitem: tj\nname: 张示例\nphoto:\n  file: ${file}\n  alt: 张示例的照片\n---\n简历。\n`;
}

/** A consultation for examples; the lines of `fields` begin on line 7. */
export function exampleConsultation(fields: readonly string[]): string {
  const common = [
    'title: 《防汛办法（征求意见稿）》征求意见',
    'disclosure: 主动公开',
    'review: 通过',
    'publishedOn: 2019-11-01',
    'column: xxgk/zcwj',
  ];
  return ['---', ...common, ...fields, '---', '', BODY, ''].join('\n');
}

/** What portal.yaml must have, in 6 lines; `home:` or `severities:` may follow on line 7. */
export const EXAMPLE_PORTAL = [
  'name: 示例市政府信息公开网',
  'government: 示例市人民政府',
  'description: 测试用的小网站。',
  'domain: www.shili.example',
  'identificationCode: 000000xxxx',
  'sponsor: 示例市人民政府办公室',
  '',
].join('\n');

/** The columns of the small government, with one for each of two levels beside. */
export const EXAMPLE_COLUMNS = `columns:
  - id: xxgk
    title: 信息公开
    children:
      - { id: zn, title: 指南和目录, collects: [guides, catalogs] }
      - { id: zcwj, title: 政策文件, accepts: [policy], collects: [policies] }
      - { id: zcjd, title: 政策解读, accepts: [interpretation], collects: [interpretations] }
      - { id: szjd, title: 市级政策解读, accepts: [interpretation], levels: [市] }
      - { id: hygb, title: 会议和公报, collects: [meetings, gazettes] }
      - { id: ndbg, title: 年度报告, collects: [reports] }
  - { id: ysqgk, title: 依申请公开, kind: page }
`;
