import { latinSentence } from './latin-sentences.ts';
import { deadline, deed, place, type Sentence, type Subject, who } from './phrases.ts';
import type { Random } from './random.ts';
import {
  ACTIONS,
  AIMS,
  GOODS,
  HEADINGS,
  KEYWORD_TAILS,
  PROBLEMS,
  SUBHEADINGS,
  SUBJECTS,
  TABLE_HEADS,
  TOPICS,
} from './words.ts';

const SENTENCES: readonly Sentence[] = [
  (r, s) => `${who(r)}要把${s.topic}${s.action}列入${s.year}年重要日程，${deed(r)}，${deed(r)}。`,
  (r) => `${deadline(r)}，由${who(r)}${deed(r)}，${who(r)}做好配合，${closing(r)}。`,
  (r, s) => `围绕${place(r)}的${s.topic}，${deed(r)}，${deed(r)}，${r.pick(AIMS)}。`,
  (r) =>
    `截至${deadline(r)}，${place(r)}、${place(r)}等地已建成${r.pick(GOODS)}${r.between(3, 480)}个，服务${r.pick(SUBJECTS)}${r.between(120, 98000)}人次。`,
  (r, s) =>
    `从检查情况看，${s.topic}工作还存在${r.pick(PROBLEMS)}、${r.pick(PROBLEMS)}等问题，需要${deed(r)}。`,
  (r) => `对${r.pick(PROBLEMS)}的单位，限${r.between(5, 30)}日内整改，由${who(r)}复查一次。`,
  (r, s) =>
    `${s.year}年计划安排资金${r.between(20, 9600)}万元，重点用于${r.pick(TOPICS)}和${s.topic}，${r.pick(AIMS)}。`,
  (r) =>
    `${r.pick(SUBJECTS)}可以到${place(r)}的${r.pick(GOODS)}咨询，工作人员应当在${r.between(1, 15)}个工作日内答复。`,
  (r, s) => `${who(r)}每${r.pick(['周', '月', '季度', '半年'])}报送一次${s.action}进展，${deed(r)}。`,
  (r) => `抽查比例不低于${r.between(5, 60)}%，抽查结果在${r.between(3, 20)}日内公布，${r.pick(AIMS)}。`,
  (r, s) => `与上年相比，${s.topic}相关事项的办结率提高${r.between(1, 18)}.${r.between(0, 9)}个百分点。`,
  (r) => `${who(r)}负责${deed(r)}；${who(r)}负责${deed(r)}；其余事项由${who(r)}统筹。`,
  (r, s) =>
    `在${place(r)}把${s.action}与${r.pick(TOPICS)}结合起来，${deed(r)}，不另行增加${r.pick(SUBJECTS)}的负担。`,
  (r) => `遇有特殊情况的，${who(r)}应当在${r.between(1, 48)}小时内说明原因，并${deed(r)}。`,
  (r, s) => `参加本次${s.action}的共有${r.between(6, 130)}个单位，其中${r.between(2, 60)}个已完成全部任务。`,
  (r) => `坚持先易后难，从${place(r)}开始，${deed(r)}，再${deed(r)}，力争${deadline(r)}见到成效。`,
  (r, s) =>
    `${r.pick(['走访中了解到', '座谈中大家认为', '汇总的情况表明', '代表和委员建议'])}，做好${s.topic}工作，关键在于${deed(r)}。`,
  (r) => `对工作扎实的${who(r)}予以通报表扬，对落实不力的督促${deed(r)}。`,
  latinSentence,
  latinSentence,
];

function closing(random: Random): string {
  return random.chance(0.5) ? random.pick(AIMS) : `并${deed(random)}`;
}

/**
 * A paragraph of some sentences, no two of one pattern in a row.
 * @param said what the document says already: nothing is said twice
 */
export function paragraph(
  random: Random,
  subject: Subject,
  sentences: number,
  said: Set<string> = new Set(),
): string {
  let last = -1;
  let text = '';
  for (let count = 0; count < sentences; count++) {
    let index = random.between(0, SENTENCES.length - 1);
    if (index === last) index = (index + 1) % SENTENCES.length;
    let sentence = SENTENCES[index]?.(random, subject) ?? '';
    while (said.has(sentence)) {
      index = (index + 1) % SENTENCES.length;
      sentence = SENTENCES[index]?.(random, subject) ?? '';
    }
    said.add(sentence);
    text += sentence;
    last = index;
  }
  return text;
}

function list(random: Random): string {
  const ordered = random.chance(0.5);
  const items = Array.from({ length: random.between(3, 5) }, (_, index) => {
    const mark = ordered ? `${index + 1}.` : '-';
    return `${mark} ${who(random)}：${deed(random)}，${deadline(random)}完成。`;
  });
  return items.join('\n');
}

function table(random: Random): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rows = Array.from({ length: random.between(3, 6) }, () =>
    row([
      `${random.pick(TOPICS)}${random.pick(ACTIONS)}`,
      who(random),
      deadline(random),
      random.between(1, 900),
      random.pick(KEYWORD_TAILS),
    ]),
  );
  return [row(TABLE_HEADS), row(TABLE_HEADS.map(() => '---')), ...rows].join('\n');
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * A body of Markdown with the headings customary in official documents; one in three has a list, one in six a table.
 * @param length roughly how many characters it is to have
 */
export function bodyText(random: Random, subject: Subject, length: number): string {
  const said = new Set<string>();
  const blocks = [paragraph(random, subject, 2, said)];
  let written = blocks[0]?.length ?? 0;
  const add = (block: string) => {
    blocks.push(block);
    written += block.length;
  };
  if (random.chance(1 / 6)) add(table(random));
  if (random.chance(1 / 3)) add(list(random));
  const firstHeading = random.between(0, HEADINGS.length - 1);
  for (let section = 0; written < length && section < NUMERALS.length; section++) {
    add(`## ${NUMERALS[section]}、${HEADINGS[(firstHeading + section) % HEADINGS.length]}`);
    if (random.chance(0.2)) add(`### （一）${random.pick(SUBHEADINGS)}`);
    add(paragraph(random, subject, random.between(2, 5), said));
  }
  return blocks.join('\n\n');
}
