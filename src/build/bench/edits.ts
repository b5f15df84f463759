import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { compareText } from '../../portal/ordering.ts';
import { YEAR } from '../../portal/periods.ts';
import { dayOf } from '../../schema/dates.ts';
import { createRandom } from '../corpus/random.ts';
import { bodyText } from '../corpus/sentences.ts';
import type { FolderCopy } from './folder-copy.ts';

/** A document of the corpus that every generator changes, one that can go: nothing refers to it; and one to be added. */
export interface EditTargets {
  readonly changed: string;
  readonly removed: string;
  readonly added: AddedDocument;
}

/** A document that is published on the newest day of the corpus, as what editors add mostly is. */
interface AddedDocument {
  readonly file: string;
  readonly publishedOn: string;
  /** The document that it is a copy of. */
  readonly model: string;
}

/** The template that is edited; documents' pages show it. */
export const EDITED_TEMPLATE = 'src/site/components/Neighbours.astro';

/** How long the body of an added document is, in characters: about the mean of the corpus. */
const ADDED_LENGTH = 700;

/** Picks the documents to be edited: a policy and an interpretation from the midst of the folder's, and the newest. */
export function pickTargets(contentDir: string): EditTargets {
  const filesOf = (collection: string) =>
    globSync(`agencies/*/${collection}/*/*.md`, { cwd: contentDir }).sort();
  const middle = (collection: string) => {
    const files = filesOf(collection);
    const file = files[Math.floor(files.length / 2)];
    if (file === undefined)
      throw new RangeError(`No documents in ${collection}: too small a corpus to edit.`);
    return file;
  };
  return {
    changed: middle('policies'),
    removed: middle('interpretations'),
    added: placeAdded(contentDir, filesOf('interpretations'), filesOf('*')),
  };
}

/** The day that a corpus has in front of a file's name. */
function dayOfFile(file: string): string {
  return dayOf(basename(file));
}

/** Whether a document is in order on another day and with another body: it has no files and no dated changes. */
function standsAlone(text: string): boolean {
  return !/^(?:attachments|changes):/m.test(text);
}

/** @param models from which the newest that stands alone is taken; @param all of which the newest has the day */
function placeAdded(contentDir: string, models: readonly string[], all: readonly string[]): AddedDocument {
  const model = models
    .toSorted((a, b) => compareText(dayOfFile(b), dayOfFile(a)))
    .find((file) => standsAlone(readFileSync(join(contentDir, file), 'utf8')));
  if (model === undefined) throw new RangeError('No interpretation to copy: too small a corpus to edit.');
  const [publishedOn = dayOfFile(model)] = all.map(dayOfFile).sort((a, b) => compareText(b, a));
  const placeOf = (day: string) => `/${day.slice(0, YEAR)}/${day}`;
  const file = model.replace(placeOf(dayOfFile(model)), placeOf(publishedOn)).replace(/\.md$/, '-new.md');
  return { file, publishedOn, model };
}

/** Adds a sentence to a document's body. */
export function changeBody(text: string): string {
  return `${text.trimEnd()}\n\n补充一句，说明这是改过的正文。\n`;
}

/** Gives a document another title, another day and a body of its own: two of one text are reported. */
function makeNew(text: string, publishedOn: string): string {
  const subject = { topic: '政务公开', action: '经验推广', year: Number(publishedOn.slice(0, YEAR)) };
  const frontMatter = text
    .slice(0, text.indexOf('\n---\n'))
    .replace(/^title: .*$/m, 'title: 新增加的一篇文档')
    .replace(/^publishedOn: .*$/m, `publishedOn: ${publishedOn}`);
  return `${frontMatter}\n---\n\n${bodyText(createRandom(1), subject, ADDED_LENGTH)}\n`;
}

function leafColumns(node: unknown): YAMLMap[] {
  if (!isSeq(node)) return [];
  return node.items.filter(isMap).flatMap((column) => {
    const children = leafColumns(column.get('children'));
    return children.length > 0 ? children : column.has('kind') || column.has('url') ? [] : [column];
  });
}

/** Gives a column of the portal another title: the first below another that lists documents. */
export function renameColumn(columnsText: string): string {
  const document = parseDocument(columnsText, { schema: 'core' });
  const columns = document.get('columns');
  const below = isSeq(columns)
    ? columns.items.filter(isMap).flatMap((column) => leafColumns(column.get('children')))
    : [];
  const [column] = below;
  if (!column) throw new RangeError('No column to rename.');
  column.set('title', `${column.get('title')}（改名）`);
  return document.toString({ lineWidth: 0 });
}

/** Makes a template show one paragraph more. */
export function changeTemplate(text: string): string {
  return `${text.trimEnd()}\n<p>改过的模板</p>\n`;
}

/** The edits of the scenarios by their names; each is one that an editor or a developer makes. */
export const EDITS = {
  'one body changed': ({ content, targets: { changed } }) =>
    content.write(changed, changeBody(content.read(changed))),
  'one added': ({ content, targets: { added } }) =>
    content.write(added.file, makeNew(content.read(added.model), added.publishedOn)),
  'one deleted': ({ content, targets: { removed } }) => content.remove(removed),
  'a column renamed': ({ content }) =>
    content.write('columns.yaml', renameColumn(content.read('columns.yaml'))),
  'a template changed': ({ project }) =>
    project.write(EDITED_TEMPLATE, changeTemplate(project.read(EDITED_TEMPLATE))),
} as const satisfies Record<string, (place: EditPlace) => void>;

export interface EditPlace {
  readonly content: FolderCopy;
  readonly project: FolderCopy;
  readonly targets: EditTargets;
}
