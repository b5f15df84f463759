import { globSync } from 'node:fs';
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { FolderCopy } from './folder-copy.ts';

/** A document of the corpus that every generator changes, and one that can go: nothing refers to it. */
export interface EditTargets {
  readonly changed: string;
  readonly removed: string;
}

/** The template that is edited; documents' pages show it. */
export const EDITED_TEMPLATE = 'src/site/components/Neighbours.astro';

/** Picks the documents to be edited: a policy and an interpretation from the midst of the folder's. */
export function pickTargets(contentDir: string): EditTargets {
  const middle = (collection: string) => {
    const files = globSync(`agencies/*/${collection}/**/*.md`, { cwd: contentDir }).sort();
    const file = files[Math.floor(files.length / 2)];
    if (file === undefined)
      throw new RangeError(`No documents in ${collection}: too small a corpus to edit.`);
    return file;
  };
  return { changed: middle('policies'), removed: middle('interpretations') };
}

/** Adds a sentence to a document's body. */
export function changeBody(text: string): string {
  return `${text.trimEnd()}\n\n补充一句，说明这是改过的正文。\n`;
}

/** Gives a document another title, for one that is added. */
export function retitle(text: string): string {
  return text.replace(/^title: .*$/m, 'title: 新增加的一篇文档');
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
  'one added': ({ content, targets: { removed } }) =>
    content.write(removed.replace(/\.md$/, '-new.md'), retitle(content.read(removed))),
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
