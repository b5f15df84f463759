import { count, kilobytes, milliseconds, orNotMeasured, pair, percent, shareOf } from '../figures.ts';
import { describeSurroundings, markdownTable } from '../table.ts';
import type { Judgement } from './judgement.ts';
import { QUERY_KINDS, type QueryKind } from './queries.ts';
import type { SearchReport, SearchResult } from './search-report.ts';
import { ROWS, showCell } from './search-rows.ts';

function resultsTable(results: readonly SearchResult[]): string {
  return markdownTable(
    ['', 'goal at 41,935', ...results.map(({ tool }) => tool)],
    ROWS.map((row) => [row.name, row.goal ?? '', ...results.map((result) => showCell(row, result))]),
    2,
  );
}

function kindsTable({ all, byKind = {} }: SearchResult): string {
  const row = (name: string, judgement: Judgement) => [
    name,
    count(judgement.queries),
    orNotMeasured(judgement.recall, percent),
    shareOf(judgement.wantedFirst, judgement.singledOut),
    count(judgement.wrong),
    pair(judgement.freshBytes, kilobytes),
    pair(judgement.freshMilliseconds, milliseconds),
    pair(judgement.laterMilliseconds, milliseconds),
  ];
  const kinds = (Object.keys(QUERY_KINDS) as QueryKind[]).flatMap((kind) => {
    const judgement = byKind[kind];
    return judgement ? [row(QUERY_KINDS[kind], judgement)] : [];
  });
  return markdownTable(
    [
      'queries',
      'number',
      'recall',
      'wanted in first 10',
      'wrong shown',
      'bytes p50 / p95',
      'first result p50 / p95',
      'later p50 / p95',
    ],
    [...kinds, ...(all ? [row('all', all)] : [])],
    1,
  );
}

/** A report as Markdown, for the README: where and when, a table of goals a size, and one by kinds of queries a search. */
export function searchTable(report: SearchReport): string {
  const parts = [
    `${describeSurroundings(report)} ` +
      'First results until the first title is painted, in a browser that runs and has nothing of the site, from the navigation on; later queries on one open page. ' +
      'Bytes are those that were sent: text packed by brotli on the way, everything else as it lies there, for both searches. ' +
      '✓ and ✗ say whether the goal for 41,935 documents is met. ' +
      'Memory is that of all processes together, sampled every 100 ms.',
  ];
  for (const [documents, ofSize] of Map.groupBy(report.results, (result) => result.documents)) {
    parts.push(`**${count(documents)} documents**`);
    for (const { tool, skipped } of ofSize) if (skipped) parts.push(`${tool} was left out: ${skipped}`);
    const measured = ofSize.filter(({ skipped }) => skipped === undefined);
    parts.push(resultsTable(measured));
    for (const result of measured) parts.push(`${result.tool}, by kind of query:`, kindsTable(result));
  }
  return `${parts.join('\n\n')}\n`;
}
