import { shiftDays } from '../../schema/dates.ts';
import type { ListTypeId } from '../../schema/list-entry.ts';
import { PROPOSAL_KINDS } from '../../schema/proposal-vocabulary.ts';
import { addressOf, agencyOn } from './agencies.ts';
import type { CorpusFile } from './attachments.ts';
import { entryTable } from './entry-lists.ts';
import type { FrontMatterGroup } from './front-matter.ts';
import type { Subject } from './phrases.ts';
import { PORTRAIT } from './pictures.ts';
import type { PlannedDocument } from './plan.ts';
import type { Random } from './random.ts';
import { CATALOG_ITEMS, GENRES, NOTICE_GENRES, RULE_GENRES, SEASONS, TOPICS } from './words.ts';

/** The year from which the gazette's issues are counted. */
const FIRST_YEAR = 2015;

/** What is particular to a document of a type. */
interface Parts {
  readonly title: string;
  readonly fields: FrontMatterGroup;
  readonly beside?: readonly CorpusFile[];
  readonly issuedOn?: string;
}

const RANKS = ['甲', '乙', '丙', '丁', '戊'] as const;

/** The name of an agency's leader, plainly made up. */
function leaderName({ order }: PlannedDocument['agency'], rank: number): string {
  return `张示例${order}${RANKS[rank % RANKS.length]}`;
}

function levelOf({ kind }: PlannedDocument['agency']): string {
  return kind === '县市' ? '县' : '州';
}

/** A document whose entries are in a table beside it. */
function listParts(type: ListTypeId, planned: PlannedDocument, random: Random): Parts {
  const file = `entries-${String(planned.ordinal).padStart(5, '0')}.csv`;
  return {
    title: `${planned.agency.name}${type === 'power-list' ? '权责清单' : '公共服务事项清单'}`,
    fields: { entries: file },
    beside: [{ file, bytes: Buffer.from(entryTable(type, random)) }],
  };
}

function policyParts(planned: PlannedDocument, { topic, action, year }: Subject, random: Random): Parts {
  const { publishedOn, serial, isInterpreted } = planned;
  const genre = random.pick(serial === undefined ? GENRES : isInterpreted ? RULE_GENRES : NOTICE_GENRES);
  const before = shiftDays(publishedOn, -random.between(1, 20));
  const newYear = `${year}-01-01`;
  const issuedOn = before < newYear ? newYear : before;
  const agency = agencyOn(planned.agency, issuedOn);
  const common = { genre, category: random.between(1, 15) };
  if (serial === undefined)
    return {
      title: `${agency.shortName}关于${random.pick(SEASONS)}${topic}${action}情况的${genre}`,
      issuedOn,
      fields: common,
    };
  return {
    title: `${agency.name}关于做好${year}年${topic}${action}工作的${genre}`,
    issuedOn,
    fields: {
      ...common,
      documentNumber: `${agency.mark}〔${year}〕${serial}号`,
      validity: planned.validity,
      topic,
      level: levelOf(agency),
      effectiveOn: random.chance(0.2) ? publishedOn : undefined,
      amends: planned.changes?.kind === 'amends' ? [planned.changes.target.file] : [],
      repeals: planned.changes?.kind === 'repeals' ? [planned.changes.target.file] : [],
    },
  };
}

/** Makes the parts of a document of each type. */
export const PARTS: Record<
  PlannedDocument['type'],
  (planned: PlannedDocument, subject: Subject, random: Random) => Parts
> = {
  policy: policyParts,
  interpretation: ({ refersTo, agency, column }, { topic, action }, random) => ({
    title: `${topic}${action}政策${random.pick(['解读', '问答', '要点', '图解'])}`,
    fields: {
      interprets: refersTo.map(({ file }) => file),
      level: random.pick(column?.levels ?? ['中央', '省', '州', '州', '县']),
      form: random.pick(['文字', '文字', '文字', '图解', '专家解读', '新闻发布会']),
      interpreter: random.chance(0.2) ? leaderName(agency, random.between(0, 2)) : undefined,
    },
  }),
  meeting: ({ column, serial, agency }, { topic, action }, random) => ({
    title: `${column?.title ?? '工作会议'}研究${topic}${action}工作`,
    fields: {
      series: column?.title ?? '工作会议',
      number: serial,
      chair: leaderName(agency, random.between(0, 2)),
    },
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
      office: {
        name: `${agency.shortName}公开办`,
        address: addressOf(agency),
        hours: '工作日 9:00 至 17:00',
        phone: '0000-1234567',
        fax: '0000-1234568',
        email: 'gongkai@shili.example',
      },
    },
  }),
  catalog: ({ agency }) => ({
    title: `${agency.name}信息公开目录`,
    fields: {
      items: CATALOG_ITEMS.map(([id, title, category, collects = []]) => ({
        id,
        title,
        category,
        timeLimit: '形成或变更之日起20个工作日内',
        section: '公开科',
        collects,
      })),
    },
  }),
  'annual-report': ({ agency }, { year }) => ({
    title: `${agency.name}${year - 1}年政府信息公开工作年度报告`,
    fields: { year: year - 1, periodStart: `${year - 1}-01-01`, periodEnd: `${year - 1}-12-31` },
  }),
  leader: ({ agency, serial = 0 }, _subject, random) => {
    const post = serial === 0 ? '主要负责人' : '副职';
    return {
      title: `${agency.shortName}${post}${leaderName(agency, serial)}`,
      fields: {
        name: leaderName(agency, serial),
        post,
        group: post,
        order: (serial + 1) * 100 + agency.order,
        portfolio: [random.pick(TOPICS), random.pick(TOPICS)],
        photo: { file: 'portrait.jpg', alt: '示例头像' },
      },
      beside: [{ file: 'portrait.jpg', bytes: PORTRAIT }],
    };
  },
  topic: ({ refersTo, publishedOn }, { topic, action }) => ({
    title: `${topic}${action}专题`,
    fields: {
      startsOn: publishedOn,
      sections: [
        {
          title: '部署',
          text: '收录这项工作的文件。',
          documents: refersTo.slice(0, 6).map(({ file }) => file),
        },
        { title: '进展', text: '收录工作进展。', documents: refersTo.slice(6).map(({ file }) => file) },
      ],
    },
  }),
  'power-list': (planned, _subject, random) => listParts('power-list', planned, random),
  'service-list': (planned, _subject, random) => listParts('service-list', planned, random),
  consultation: ({ publishedOn, refersTo, agency }, { topic, action }, random) => {
    const closesOn = shiftDays(publishedOn, random.between(30, 45));
    const received = random.between(0, 80);
    return {
      title: `《${topic}${action}办法（征求意见稿）》公开征求意见`,
      fields: {
        opensOn: publishedOn,
        closesOn,
        channels: { address: addressOf(agency) },
        outcome: {
          announcedOn: shiftDays(closesOn, random.between(5, 20)),
          received,
          adopted: random.between(0, received),
          summary: '意见已汇总研究，合理的予以采纳。',
          policies: refersTo.map(({ file }) => file),
        },
      },
    };
  },
  proposal: ({ agency, publishedOn, ordinal }, { topic, action, year }, random) => ({
    title: `关于${topic}${action}的建议`,
    fields: {
      kind: random.pick(PROPOSAL_KINDS),
      session: `${year}年示例会议`,
      caseNumber: (ordinal % 300) + 1,
      leadAgency: agency.id,
      receivedOn: `${year}-01-01`,
      assistingAgencies: agency.id === 'zf' || random.chance(0.7) ? [] : ['zf'],
      answeredOn: publishedOn,
      result: random.pick(['已解决', '正在解决', '列入计划', '留作参考']),
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
