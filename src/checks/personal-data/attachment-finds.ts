import { memoPer } from '../../portal/memo.ts';
import type { AttachmentText } from '../../source/attachment-text.ts';
import { openColumnLabels } from './column-labels.ts';
import { judgeText } from './find-personal.ts';
import type { PersonalFind } from './personal-find.ts';

/** A find, and what it stands in: “第 3 页”, “工作表“名单”第 12 行”. */
export interface AttachmentFind {
  readonly find: PersonalFind;
  readonly place: string;
}

/** What is personal in an attachment's text, the same number once. */
export const findInAttachment = memoPer(({ parts }: AttachmentText): readonly AttachmentFind[] => {
  const found = new Map<string, AttachmentFind>();
  let table: number | undefined;
  let labels = openColumnLabels();
  for (const part of parts) {
    if (part.table !== table) labels = openColumnLabels();
    table = part.table;
    for (const [column, cell] of part.cells.entries()) {
      const label = table === undefined ? '' : labels.see(cell, column);
      for (const find of judgeText(cell, label)) {
        const key = `${find.kind} ${find.value}`;
        if (find.isPersonal && !found.has(key)) found.set(key, { find, place: part.place });
      }
    }
  }
  return [...found.values()];
});
