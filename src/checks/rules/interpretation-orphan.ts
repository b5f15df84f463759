import { readAddress } from '../../portal/addresses.ts';
import { recordsByFile } from '../../portal/records-by-file.ts';
import type { Finding } from '../../schema/diagnostic.ts';
import { exampleInterpretation, INTERPRETATION_FILE } from '../example-documents.ts';
import { bareTitle, likeness } from '../likeness/titles.ts';
import { recordsOfType, type SoundRecord } from '../records-of-type.ts';
import { findNamed, plainTitle, quotedTitles } from '../relations/document-names.ts';
import type { CheckInput, Rule } from '../rule.ts';

/** A policy that is only mentioned in passing has hardly a word of its title in common with the interpretation. */
const ONE_MATTER = 0.3;

type InterpretationRecord = SoundRecord<'interpretation'>;

const LINKED = 'interprets: [agencies/sfb/policies/2019/school-meals.md]';

/** Interpretations that name no policy in their front matter. */
function unpaired({ content }: CheckInput): InterpretationRecord[] {
  return recordsOfType(content, 'interpretation').filter(({ fields }) => !fields.interprets?.length);
}

/** Whether its words lead to a policy: by a link to elsewhere, a number, or a title in full. */
function leadsToPolicy({ fields, facts }: InterpretationRecord): boolean {
  return (
    facts.citations.length > 0 ||
    facts.links.some(({ kind, url }) => kind === 'link' && /^https?:/i.test(url.trim())) ||
    quotedTitles(`${fields.title} ${fields.summary ?? ''}`).some((title) => title.length >= 8)
  );
}

/** Whether an interpretation's title and a policy's are about the same: they share words. */
function isOnOneMatter({ fields }: InterpretationRecord, title: string): boolean {
  return likeness(bareTitle(fields.title), bareTitle(title)) >= ONE_MATTER;
}

function run(input: CheckInput): Finding[] {
  const { content, portal } = input;
  const records = unpaired(input);
  const quotedBy = new Map(
    records.map((record) => [record, quotedTitles(record.fields.title).map(plainTitle)]),
  );
  const named = findNamed(content, [...quotedBy.values()].flat());
  const known = recordsByFile(content);
  return records.flatMap((record): Finding[] => {
    const report = (message: string, hint: string): Finding[] => [
      { rule: 'interpretation-orphan', file: record.file, at: { key: ['title'] }, message, hint },
    ];
    const quoted = (quotedBy.get(record) ?? []).flatMap((title) => named.get(title) ?? []);
    const [meant, ...others] = quoted.filter(({ file }) => portal.documentByFile.has(file));
    if (meant && others.length === 0)
      return report(
        `解读没有连到它解读的文件“${meant.fields.title}”`,
        `登记项加上 interprets: [${meant.file}]，两边的网页就互相连接。`,
      );
    const linked = record.facts.links
      .map(({ url }) => readAddress(url.trim(), record.file))
      .flatMap((address) => (address.kind === 'document' ? (known.get(address.file) ?? []) : []))
      .filter(({ type, fields }) => type === 'policy' && isOnOneMatter(record, fields?.title ?? ''));
    const [only] = linked;
    if (only && new Set(linked).size === 1)
      return report(
        `正文链接了文件“${only.fields?.title ?? only.file}”，登记项却没有写它是解读的文件`,
        `若解读的就是它，登记项加上 interprets: [${only.file}]。`,
      );
    if (linked.length > 0 || leadsToPolicy(record)) return [];
    return report(
      '看不出这篇解读的是哪一份文件：没有写 interprets，文中也没有文件的文号、全称或链接',
      '文件在本站的，登记项加上 interprets: [文件的路径]；不在本站的，在正文里写出《文件全称》或链接到原文；不是解读的，改放到别的栏目。',
    );
  });
}

export const interpretationOrphan: Rule = {
  id: 'interpretation-orphan',
  severity: 'warning',
  scope: 'portal',
  summary: '解读要连到它解读的文件',
  why: '读者看了解读找不到原文，看原文的也不知道有解读；检查政府网站时，解读与文件不关联要扣分。',
  basis: '《政府网站发展指引》（国办发〔2017〕47号）：政策文件与解读材料相互关联',
  examples: {
    valid: [
      {
        name: '写明了解读的文件',
        files: { [INTERPRETATION_FILE]: exampleInterpretation({ extra: [LINKED] }) },
      },
      {
        name: '文件不在本站，正文链接到原文',
        files: {
          [INTERPRETATION_FILE]: exampleInterpretation({
            body: '原文见[防汛条例](https://www.shili.example/fangxun.html)。',
          }),
        },
      },
      {
        name: '正文写出了文件的全称',
        files: {
          [INTERPRETATION_FILE]: exampleInterpretation({ body: '《示例省防汛抗旱工作条例》今年施行。' }),
        },
      },
    ],
    invalid: [
      {
        name: '看不出解读的是什么',
        files: { [INTERPRETATION_FILE]: exampleInterpretation({ body: '《通知》要求备足沙袋。' }) },
        at: `${INTERPRETATION_FILE}:2:1`,
      },
      {
        name: '标题写着本站的文件，没有连上',
        files: {
          [INTERPRETATION_FILE]: exampleInterpretation({
            title: '一图看懂《关于改善学校供餐的通知》',
            body: '原文见[市政府网站](https://www.shili.example/)。',
          }),
        },
        at: `${INTERPRETATION_FILE}:2:1`,
      },
      {
        name: '只在正文里链接了文件',
        files: {
          [INTERPRETATION_FILE]: exampleInterpretation({
            title: '改善学校供餐的政策解读',
            body: '见[原文](../policies/2019/school-meals.md)。',
          }),
        },
        at: `${INTERPRETATION_FILE}:2:1`,
      },
    ],
  },
  run,
};
