import type { Output, PlannedFile } from '../plan/output.ts';
import { countDocuments, type SearchMonth } from './search-months.ts';
import type { SearchParts } from './search-parts.ts';

interface BodiesFolder extends PlannedFile {
  readonly month: SearchMonth;
}

/**
 * The bodies of the publishing set, a folder of Pagefind's fragments for each month. The months' parts of the index are
 * made of the same texts and at the same time.
 */
export function searchBodiesOutput(parts: SearchParts, code: string): Output<BodiesFolder> {
  return {
    name: '建立搜索索引',
    unit: '个文档',
    files: parts.months.map((month) => ({
      path: parts.bodiesPath(month),
      inputs: { code, own: month.digest },
      month,
    })),
    ticks: (due) => countDocuments(due.map(({ month }) => month)),
    write: (due, folder, tick) =>
      parts.makeWithBodies(
        due.map(({ month }) => month),
        folder,
        tick,
      ),
  };
}
