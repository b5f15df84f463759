import { PROPOSAL_KINDS } from '../../schema/proposal-vocabulary.ts';
import { CORPUS_ATTACHMENTS } from './attachments.ts';
import { type FrontMatterGroup, frontMatterLines } from './front-matter.ts';
import type { PlannedDocument } from './plan.ts';
import { type Random, randomFor } from './random.ts';
import { bodyText, paragraph, type Subject } from './sentences.ts';
import { ACTIONS, CATALOG_ITEMS, GENRES, KEYWORD_TAILS, SEASONS, TOPICS } from './words.ts';

/** A generated document: its file's text, and the attachment it offers from its folder, if any. */
export interface GeneratedDocument {
  readonly text: string;
  readonly attachment: (typeof CORPUS_ATTACHMENTS)[number] | undefined;
}

/** The mean length of a body, in characters: that of the corpus on which search and building were measured first. */
const MEAN_LENGTH = 724;
/** The year from which the gazette's issues are counted. */
const FIRST_YEAR = 2015;
const ATTACHMENT_SHARE = 0.1;

/** Makes a planned document's text; the same plan and seed give the same bytes. */
export function generateDocument(planned: PlannedDocument, seed: number): GeneratedDocument {
  const random = randomFor(seed, planned.ordinal);
  const subject: Subject = {
    topic: random.pick(TOPICS),
    action: random.pick(ACTIONS),
    year: Number(planned.publishedOn.slice(0, 4)),
  };
  const { title, fields } = PARTS[planned.type](planned, subject, random);
  const length = Math.round(MEAN_LENGTH * (0.28 + 1.2 * random.next()));
  const links = planned.refersTo
    .slice(0, 1)
    .map((target) => `参见[有关文件](${relativeLink(planned.file, target.file)})。`);
  const body = [bodyText(random, subject, length), ...links].join('\n\n');
  const attachment = random.chance(ATTACHMENT_SHARE) ? random.pick(CORPUS_ATTACHMENTS) : undefined;
  const lines = frontMatterLines({
    title,
    disclosure: '主动公开',
    review: '通过',
    publishedOn: planned.publishedOn,
    column: planned.column?.path,
    summary: `围绕${subject.topic}${subject.action}，说明任务、分工和时限。${paragraph(random, subject, 1)}`,
    keywords: [subject.topic, subject.action, random.pick(KEYWORD_TAILS)],
    source: planned.agency.name,
    ...fields,
    attachments: attachment && [{ file: attachment.file, title: attachment.title }],
    sample: true,
    note: '由程序生成，只用于测量性能，内容均非事实。',
  });
  return { text: `---\n${lines.join('\n')}\n---\n\n${body}\n`, attachment };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A link from one file of the content folder to another. */
function relativeLink(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}

interface Parts {
  readonly title: string;
  readonly fields: FrontMatterGroup;
}

function policyParts(planned: PlannedDocument, { topic, action, year }: Subject, random: Random): Parts {
  const { agency, publishedOn, serial } = planned;
  const genre = random.pick(GENRES);
  const before = new Date(Date.parse(publishedOn) - random.between(1, 20) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const newYear = `${year}-01-01`;
  const issuedOn = before < newYear ? newYear : before;
  const common = { issuedOn, genre, category: random.between(1, 15) };
  if (serial === undefined)
    return {
      title: `${agency.shortName}关于${random.pick(SEASONS)}${topic}${action}情况的${genre}`,
      fields: common,
    };
  return {
    title: `${agency.name}关于做好${year}年${topic}${action}工作的${genre}`,
    fields: {
      ...common,
      documentNumber: `${agency.mark}〔${year}〕${serial}号`,
      validity: '有效',
      topic,
      level: agency.kind === '县市' ? '县' : '州',
    },
  };
}

const PARTS: Record<
  PlannedDocument['type'],
  (planned: PlannedDocument, subject: Subject, random: Random) => Parts
> = {
  policy: policyParts,
  interpretation: ({ refersTo }, { topic, action }, random) => ({
    title: `${topic}${action}政策${random.pick(['解读', '问答', '要点', '图解'])}`,
    fields: {
      interprets: refersTo.map(({ file }) => file),
      level: random.pick(['中央', '省', '州', '州', '县']),
      form: random.pick(['文字', '文字', '文字', '图解', '专家解读', '新闻发布会']),
    },
  }),
  meeting: ({ column, ordinal }, { topic, action }) => ({
    title: `${column?.title ?? '工作会议'}研究${topic}${action}工作`,
    fields: { series: column?.title ?? '工作会议', number: (ordinal % 60) + 1 },
  }),
  gazette: ({ refersTo, publishedOn }, { year }) => ({
    title: `示例州人民政府公报${year}年${Number(publishedOn.slice(5, 7))}月号`,
    fields: {
      year,
      issue: Number(publishedOn.slice(5, 7)),
      totalIssue: (year - FIRST_YEAR) * 12 + Number(publishedOn.slice(5, 7)),
      sections: [
        {
          title: '文件',
          items: refersTo.map(({ file }, index) => ({ document: file, page: index * 4 + 1 })),
        },
      ],
    },
  }),
  guide: ({ agency }) => ({
    title: `${agency.name}信息公开指南`,
    fields: {
      classification: '按内容分为主动公开和依申请公开两类',
      arrangement: '按机构、文种和年度编排',
      access: '在网站查阅，或到窗口查阅',
      office: { name: `${agency.shortName}公开办`, hours: '工作日 9:00 至 17:00' },
    },
  }),
  catalog: ({ agency }, _subject, random) => ({
    title: `${agency.name}信息公开目录`,
    fields: {
      items: CATALOG_ITEMS.filter((_item, index) => index < 2 || random.chance(0.5)).map(
        ([id, title, category], index) => ({
          id,
          title,
          category,
          timeLimit: '形成或变更之日起20个工作日内',
          section: '公开科',
          collects: index === 1 ? ['policies'] : [],
        }),
      ),
    },
  }),
  'annual-report': ({ agency }, { year }) => ({
    title: `${agency.name}${year - 1}年政府信息公开工作年度报告`,
    fields: { year: year - 1, periodStart: `${year - 1}-01-01`, periodEnd: `${year - 1}-12-31` },
  }),
  leader: ({ ordinal }) => ({
    title: `张示例${ordinal}`,
    fields: { name: `张示例${ordinal}`, order: ordinal },
  }),
  topic: ({ refersTo }, { topic, action }) => ({
    title: `${topic}${action}专题`,
    fields: { sections: [{ title: '文件', documents: refersTo.map(({ file }) => file) }] },
  }),
  // None are planned: their entries are in files of their own.
  'power-list': ({ agency }) => ({
    title: `${agency.name}权责清单`,
    fields: { entries: 'powers.csv' },
  }),
  'service-list': ({ agency }) => ({
    title: `${agency.name}公共服务事项清单`,
    fields: { entries: 'services.csv' },
  }),
  consultation: ({ publishedOn }, { topic, action }, random) => ({
    title: `《${topic}${action}办法（征求意见稿）》公开征求意见`,
    fields: { opensOn: publishedOn, closesOn: dayAfter(publishedOn, random.between(30, 45)) },
  }),
  proposal: ({ agency, publishedOn, ordinal }, { topic, action, year }, random) => ({
    title: `关于${topic}${action}的建议`,
    fields: {
      kind: random.pick(PROPOSAL_KINDS),
      session: `${year}年示例会议`,
      caseNumber: (ordinal % 300) + 1,
      leadAgency: agency.id,
      receivedOn: `${year}-01-01`,
      answeredOn: publishedOn,
      result: '正在解决',
    },
  }),
  response: ({ publishedOn }, { topic, action }, random) => ({
    title: `关于${topic}${action}的回应`,
    fields: {
      question: `${topic}${action}什么时候办？`,
      channel: random.pick(['网民留言', '热线电话']),
      answeredOn: publishedOn,
    },
  }),
  page: ({ column }) => ({ title: column?.title ?? '说明', fields: {} }),
};
