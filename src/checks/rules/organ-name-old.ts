import { memoPer, memoWithin } from '../../portal/memo.ts';
import { dateInWords, isSurelyBefore } from '../../schema/dates.ts';
import type { Terms } from '../../schema/terms.ts';
import type { DocumentText } from '../../source/document-text.ts';
import { EXAMPLE_FILE, examplePolicy } from '../example-documents.ts';
import { type Fault, findInWords, readEveryText, type Words } from '../inspected-words.ts';
import type { Rule } from '../rule.ts';
import { isInTitle } from '../words/titles.ts';

const TERMS = 'organs:\n  - before: 市环境保护局\n    after: 市生态环境局\n    on: 2019-03\n';

const saying = (body: string, issuedOn = '2019-11-15') => ({
  [EXAMPLE_FILE]: examplePolicy({ body, extra: [`issuedOn: ${issuedOn}`] }),
  'terms.yaml': TERMS,
});

/** How far around a name its sentence is looked at. */
const NEAR = 80;
/** Words of a sentence that tells of the reform itself. */
const REFORM = /更名|改名|改称|改为|改组|划转|划入|划归|并入|合并|整合|组建|撤销|不再保留|前身|挂牌|曾/;

/** The day or month that a document's names are judged by. */
function dateOf({ frontMatter }: DocumentText): string | undefined {
  const date = frontMatter?.['issuedOn'] ?? frontMatter?.['publishedOn'];
  return typeof date === 'string' && /^\d{4}-\d{2}/.test(date) ? date.slice(0, 10) : undefined;
}

/** Whether a name is used as the organ's own at an offset: not in a title, nor of what it was. */
function isOwnName(words: string, start: number, end: number, since: string): boolean {
  const before = words.slice(Math.max(0, start - NEAR), start);
  if (isInTitle(words, start)) return false;
  if (/(?:原|前|旧)[“"‘（(]?$/.test(before)) return false;
  // 承担原甲局的职责、乙局的……职责: one 原 for all of a list.
  const clause = before.split(/[。；！？\n]/).at(-1) ?? '';
  if (/原[^原。；]{2,60}(?:职责|职能|业务)[^。；]*$/.test(clause)) return false;
  // 2018年，甲局印发了…… and 甲局2018年印发的: what was done before the reform.
  const behind = /^(?:于|在)?((?:19|20)\d{2})年/.exec(words.slice(end, end + 8))?.[1];
  const years = [...clause.matchAll(/((?:19|20)\d{2})年/g)].map(([, year = '']) => year);
  const year = behind ?? years.at(-1);
  if (year !== undefined && year < since) return false;
  // Who is relieved of a post held it in the organ as it was.
  if (/免去[^，。；]{1,40}$/.test(clause)) return false;
  const sentence = `${before.split(/[。！？\n]/).at(-1)}${words.slice(start, end + NEAR).split(/[。！？\n]/)[0]}`;
  return !REFORM.test(sentence);
}

interface Judged {
  readonly name: string;
  readonly other: string;
  readonly explain: string;
  /** The year of the reform, where the name is the one before it. */
  readonly since: string;
}

/** The names that a text of a date should not use. */
function misplacedNames({ organs }: Terms, date: string): Judged[] {
  return organs.flatMap(({ before, after, on }) => {
    if (before === after) return [];
    const since = dateInWords(on);
    if (isSurelyBefore(on, date) || (on === date && on.length === 10))
      return [{ name: before, other: after, explain: `${since}起改为“${after}”`, since: on.slice(0, 4) }];
    if (isSurelyBefore(date, on))
      return [{ name: after, other: before, explain: `${since}才有这个名称，当时是“${before}”`, since: '' }];
    return [];
  });
}

/** Where words use names that a text of a date should not. */
function* findFaults({ text }: Words, misplaced: readonly Judged[], date: string): Generator<Fault> {
  for (const { name, other, explain, since } of misplaced) {
    for (let offset = text.indexOf(name); offset >= 0; offset = text.indexOf(name, offset + name.length)) {
      const within = other.indexOf(name);
      const isOther = within >= 0 && text.startsWith(other, offset - within);
      if (isOther || !isOwnName(text, offset, offset + name.length, since)) continue;
      yield {
        rule: 'organ-name-old',
        offset,
        message: `这篇${dateInWords(date)}的文档写的是“${name}”，${explain}`,
        hint: `改成“${other}”；说的是改革前的机构，写成“原${name}”；日期写错的改日期。`,
      };
    }
  }
}

/** The same, told once for each day: many documents are of one. */
const misplacedOn = memoPer((terms: Terms) => memoWithin((date: string) => misplacedNames(terms, date)));

export const organNameOld: Rule = {
  id: 'organ-name-old',
  severity: 'warning',
  scope: 'file',
  summary: '机构名称要与成文时一致',
  why: '改革后还用旧名，读者找不到办事的单位；旧文里出现新名，多半是抄错或日期写错。',
  basis: '《党政机关公文处理工作条例》第九条（发文机关用全称或者规范化简称）；terms.yaml 的 organs',
  examples: {
    valid: [
      { name: '改革后用新名称', files: saying('市生态环境局负责监测。') },
      { name: '改革前用旧名称', files: saying('市环境保护局负责监测。', '2018-06-01') },
      { name: '写明是原机构', files: saying('原市环境保护局办理的事项继续有效。') },
      { name: '说的是改革本身', files: saying('市环境保护局更名后，职责不变。') },
      {
        name: '一个“原”管着并列的几个',
        files: saying('承担原市水利局的治污职责、市环境保护局的监测职责。'),
      },
      {
        name: '改革以前做的事',
        files: saying('市环境保护局2018年印发的通知有效。2018年7月，市环境保护局发了文件。'),
      },
      { name: '免去原来的职务', files: saying('免去张某的市环境保护局局长职务。') },
      { name: '旧文件的名称', files: saying('按照《市环境保护局关于监测的通知》执行。') },
      { name: '只知道月份，同一个月不能断定', files: saying('市环境保护局负责监测。', '2019-03-10') },
    ],
    invalid: [
      { name: '改革后用旧名称', files: saying('由市环境保护局负责监测。'), at: `${EXAMPLE_FILE}:10:2` },
      {
        name: '改革前用新名称',
        files: saying('由市生态环境局负责监测。', '2018-06-01'),
        at: `${EXAMPLE_FILE}:10:2`,
      },
    ],
  },
  inspect(text, terms) {
    const date = terms.organs.length === 0 ? undefined : dateOf(text);
    if (date === undefined) return [];
    const misplaced = misplacedOn(terms)(date);
    return findInWords(text, readEveryText(text), (words) => findFaults(words, misplaced, date));
  },
};
