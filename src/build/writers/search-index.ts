import type { Portal } from '../../portal/model.ts';
import { columnTitlesOf } from '../../site/views/column-ancestry.ts';
import { validityOf } from '../../site/views/validity.ts';
import { digestOfAll } from '../plan/digest.ts';
import { modelDigests } from '../plan/model-digests.ts';
import type { Output, PlannedFile } from '../plan/output.ts';
import type { Session } from '../session.ts';
import { writeSearchIndex } from './pagefind-index.ts';
import { searchRecords } from './search-records.ts';

/** The full-text index of the publishing set. It is one thing: a changed document makes it all anew. */
export function searchIndexOutput(
  portal: Portal,
  { code, renderBody }: { code: string; renderBody: Session['renderBody'] },
): Output<PlannedFile> {
  const digests = modelDigests(portal);
  const shown = digestOfAll(
    portal.documents.flatMap((document) => [
      document.hash,
      digests.card(document),
      digests.entriesDigest(document),
      // What days, other documents and the tree of columns decide.
      validityOf(portal, document) ?? '',
      ...columnTitlesOf(document),
    ]),
  );
  return {
    name: '建立搜索索引',
    unit: '个文档',
    files: [{ path: 'pagefind/', inputs: { code, shown } }],
    ticks: () => portal.documents.length,
    async write(_due, folder, tick) {
      await writeSearchIndex(counted(searchRecords(portal, renderBody), tick), folder.path);
    },
  };
}

async function* counted<Item>(items: AsyncIterable<Item>, tick: () => void): AsyncGenerator<Item> {
  for await (const item of items) {
    yield item;
    tick();
  }
}
