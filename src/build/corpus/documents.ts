import { shiftDays } from '../../schema/dates.ts';
import { agencyOn } from './agencies.ts';
import { type CorpusFile, generateAttachments } from './attachments.ts';
import { PARTS } from './document-parts.ts';
import { frontMatterLines } from './front-matter.ts';
import type { Subject } from './phrases.ts';
import { drawPicture } from './pictures.ts';
import type { PlannedDocument } from './plan.ts';
import { type Random, randomFor } from './random.ts';
import { richBody } from './rich-bodies.ts';
import { bodyText, paragraph } from './sentences.ts';
import { ACTIONS, KEYWORD_TAILS, LATIN_TOPICS, TOPICS } from './words.ts';

/** A generated document: its file's text, and the files that stand beside it. */
export interface GeneratedDocument {
  readonly text: string;
  readonly beside: readonly CorpusFile[];
}

/** The mean length of a body, in characters: that of the corpus on which search and building were measured first. */
const MEAN_LENGTH = 724;
const ATTACHMENT_SHARE = 0.1;
const PICTURE_SHARE = 0.005;
/** How many pictures differ: agencies use theirs again. */
const PICTURES = 12;
const UPDATE_SHARE = 0.02;
/** How many titles have Latin letters or digits in their midst. */
const LATIN_SHARE = 0.04;

/** Makes a planned document's text and files; the same plan and seed give the same bytes. */
export function generateDocument(planned: PlannedDocument, seed: number): GeneratedDocument {
  const random = randomFor(seed, planned.ordinal);
  const subject: Subject = {
    topic: random.pick(random.chance(LATIN_SHARE) ? LATIN_TOPICS : TOPICS),
    action: random.pick(ACTIONS),
    year: Number(planned.publishedOn.slice(0, 4)),
  };
  const { agency, publishedOn } = planned;
  const {
    title,
    fields,
    beside = [],
    issuedOn,
  } = PARTS[planned.type]({ ...planned, agency: agencyOn(agency, publishedOn) }, subject, random);
  const length = Math.round(MEAN_LENGTH * (0.28 + 1.2 * random.next()));
  const isRich = planned.file.endsWith('.mdx');
  const links = planned.refersTo
    .slice(0, 1)
    .map((target) => `参见[有关文件](${relativeLink(planned.file, target.file)})。`);
  const text = isRich ? richBody(random, subject) : bodyText(random, subject, length);
  const picture = !isRich && random.chance(PICTURE_SHARE) ? pictureOf(random, seed) : undefined;
  const shown = picture ? [`![柱形图，十根柱子高低不一](${picture.file} "示例图")`] : [];
  const attachments = random.chance(ATTACHMENT_SHARE) ? generateAttachments(random, planned.ordinal) : [];
  const lines = frontMatterLines({
    title,
    disclosure: '主动公开',
    review: '通过',
    publishedOn,
    column: planned.column?.path,
    also: planned.also === undefined ? [] : [planned.also],
    item: planned.item,
    summary: `围绕${subject.topic}${subject.action}，说明任务、分工和时限。${paragraph(random, subject, 1)}`,
    keywords: [subject.topic, subject.action, random.pick(KEYWORD_TAILS)],
    source: agencyOn(agency, issuedOn ?? publishedOn).name,
    issuedOn,
    ...fields,
    attachments: attachments.map(({ file, title: shownAs }) => ({ file, title: shownAs })),
    changes: random.chance(UPDATE_SHARE)
      ? [{ changedOn: shiftDays(planned.publishedOn, random.between(1, 40)), note: '更正联系方式。' }]
      : [],
    sample: true,
    note: '由程序生成，只用于测量性能，内容均非事实。',
  });
  return {
    text: `---\n${lines.join('\n')}\n---\n\n${[text, ...shown, ...links].join('\n\n')}\n`,
    beside: [...beside, ...attachments, ...(picture ? [picture] : [])],
  };
}

/** One of a few pictures; an agency's folder holds each once. */
function pictureOf(random: Random, seed: number): CorpusFile {
  const number = random.between(1, PICTURES);
  return { file: `picture-${number}.png`, bytes: drawPicture(randomFor(seed, -number)) };
}

/** A link from one file of the content folder to another. */
function relativeLink(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}
