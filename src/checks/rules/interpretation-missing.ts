import type { PortalDocument, PortalDocumentOf } from '../../portal/model.ts';
import { hasEnded } from '../../portal/validity.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import {
  EXAMPLE_FILE,
  exampleInterpretation,
  examplePolicy,
  INTERPRETATION_FILE,
} from '../example-documents.ts';
import { recordsOfType } from '../records-of-type.ts';
import { namesOf, plainTitle, quotedTitles } from '../relations/document-names.ts';
import type { CheckInput, Rule } from '../rule.ts';

/** Genres that lay down rules or set out what will be done, which the public needs explained. */
const KINDS = ['办法', '规定', '细则', '规则', '意见', '措施', '方案', '规划', '条例', '行动计划'];
/** What may follow: 《…办法（试行）》的通知. */
const CLOSING = /(?:[（(][^（()）]{1,8}[）)])?[》〉”]*(?:的通知)?$/;
const LONGEST_CLOSING = 20;

/** Texts that are rules for the office itself, or not yet in force. */
const APART = /征求意见|草案|送审|分工|名单|应急预案/;

const NUMBERED = ['documentNumber: 示政发〔2019〕30号', 'genre: 办法'];
const titled = (title: string, extra: readonly string[]) =>
  examplePolicy({ extra }).replace('关于做好防汛工作的通知', title);
const MEASURES = titled('示例市防汛物资管理办法', NUMBERED);

/** Whether a title or a genre ends in one of the kinds, or brings one out (关于印发…办法的通知). */
function endsInKind(text: string): boolean {
  if (KINDS.some((kind) => text.endsWith(kind))) return true;
  const end = text.slice(-LONGEST_CLOSING);
  const closing = CLOSING.exec(end)?.[0] ?? '';
  return closing !== '' && KINDS.some((kind) => text.endsWith(kind, text.length - closing.length));
}

/** Whether a policy is an official text of the portal's own government, in force. */
function isOwnRule(document: PortalDocument): document is PortalDocumentOf<'policy'> {
  if (document.type !== 'policy') return false;
  const { level, documentNumber, validity, genre, title } = document.fields;
  if (level === '中央' || level === '省' || (level === undefined && documentNumber === undefined))
    return false;
  if (hasEnded(validity)) return false;
  return (endsInKind(title) || (genre !== undefined && endsInKind(genre))) && !APART.test(title);
}

function run({ portal, content }: CheckInput): Finding[] {
  const rules = portal.documents.filter(isOwnRule);
  const interpreted = new Set<string>();
  for (const { fields } of recordsOfType(content, 'interpretation')) {
    for (const file of fields.interprets ?? []) interpreted.add(file);
    for (const title of quotedTitles(fields.title)) interpreted.add(plainTitle(title));
  }
  return rules.flatMap(({ file, fields }): Finding[] => {
    if (interpreted.has(file) || namesOf(fields.title).some((name) => interpreted.has(name))) return [];
    return [
      {
        rule: 'interpretation-missing',
        file,
        at: { key: ['title'] },
        message: '这类文件一般要有解读，本站还没有',
        hint: `在 interpretations 文件夹写一篇解读，登记项写 interprets: [${file}]；只管机关内部、不需要解读的可以不管。`,
      },
    ];
  });
}

export const interpretationMissing: Rule = {
  id: 'interpretation-missing',
  severity: 'hint',
  scope: 'portal',
  summary: '本级政府的办法、规定、意见、方案等文件要有解读',
  why: '文件与解读要同步组织、同步审签、同步部署；没有解读，群众看不懂政策，考核也要扣分。',
  basis: '《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
  examples: {
    valid: [
      {
        name: '有解读',
        files: {
          [EXAMPLE_FILE]: MEASURES,
          [INTERPRETATION_FILE]: exampleInterpretation({ extra: [`interprets: [${EXAMPLE_FILE}]`] }),
        },
      },
      {
        name: '普通的通知',
        files: { [EXAMPLE_FILE]: examplePolicy({ extra: ['documentNumber: 示政发〔2019〕30号'] }) },
      },
      { name: '上级的文件', files: { [EXAMPLE_FILE]: titled('示例省防汛办法', [...NUMBERED, 'level: 省']) } },
      {
        name: '已经废止',
        files: { [EXAMPLE_FILE]: titled('示例市防汛办法', [...NUMBERED, 'validity: 废止']) },
      },
    ],
    invalid: [
      { name: '办法没有解读', files: { [EXAMPLE_FILE]: MEASURES }, at: `${EXAMPLE_FILE}:2:1` },
      {
        name: '用通知印发的方案没有解读',
        files: {
          [EXAMPLE_FILE]: titled('关于印发《示例市防汛实施方案（试行）》的通知', [
            'documentNumber: 示政发〔2019〕30号',
            'genre: 通知',
          ]),
        },
        at: `${EXAMPLE_FILE}:2:1`,
      },
    ],
  },
  run,
};
