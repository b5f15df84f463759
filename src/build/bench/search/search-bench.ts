import { readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import { splitWords } from '../../../search/match.ts';
import { type FindOthers, indexSynonyms } from '../../../search/synonyms.ts';
import { installedVersion } from '../../installed-version.ts';
import { BENCH_FOLDER, TODAY } from '../bench-folder.ts';
import { type BenchSetting, saveReport } from '../bench-setting.ts';
import { prepareCorpus } from '../corpora.ts';
import { removeDiscarded } from '../discard.ts';
import { OWN_NAME, type OwnBuilds } from '../own-builds.ts';
import { copyProject } from '../project-copy.ts';
import { describeMachine, describeVersions } from '../surroundings.ts';
import { launchChromium } from './chromium.ts';
import { serveCounting } from './counting-server.ts';
import { driveSearch } from './drive.ts';
import { findFaults, type Judged, judgeAnswers, spreadOf } from './judgement.ts';
import { buildOwnSite } from './own-index.ts';
import { ownPage } from './own-page.ts';
import type { PageAdapter } from './page-adapter.ts';
import {
  availableMemory,
  buildPlainIndex,
  measurePlainIndex,
  PAGEFIND_NAME,
  plainPage,
  whyNotPagefind,
  writeBarePages,
} from './plain-pagefind.ts';
import { makeQueries, QUERY_KINDS, type Query, sampleQueries } from './queries.ts';
import type { SearchReport, SearchResult } from './search-report.ts';
import type { SearchText } from './search-text.ts';
import { findTruth } from './truth.ts';

const SEED = 6;
/** So often somebody who looks at a long run is told how far it is. */
const TOLD_EVERY = 50;

export interface SearchBenchOptions extends BenchSetting {
  /** How many queries are put to our search, and how many of them to Pagefind’s. */
  readonly queries: number;
  readonly pagefindQueries: number;
}

/**
 * Measures our search, and Pagefind with its own page, over a corpus of each size: what queries find, and what it takes.
 * @throws BenchError when a build fails
 */
export async function runSearchBench(options: SearchBenchOptions): Promise<SearchReport> {
  const { sizes, tell } = options;
  const project = join(BENCH_FOLDER, 'project');
  copyProject(project);
  const results: SearchResult[] = [];
  const browser = await launchChromium();
  const report = (): SearchReport => ({
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: {
      ...describeVersions(),
      [PAGEFIND_NAME]: installedVersion('pagefind'),
      Chromium: browser.version(),
    },
    results,
  });
  const note = (result: SearchResult) => {
    results.push(result);
    saveReport(options, report());
  };
  try {
    for (const documents of sizes) {
      const corpus = prepareCorpus(documents, { ...options, folder: BENCH_FOLDER });
      const made = { documents, corpus, project, folder: BENCH_FOLDER, today: TODAY };
      await measureSize(browser, made, options, note);
      removeDiscarded();
    }
    return report();
  } finally {
    await browser.close();
    rmSync(project, { recursive: true, force: true });
    tell('测完了');
  }
}

async function measureSize(
  browser: Browser,
  size: OwnBuilds,
  { queries: count, pagefindQueries, tell }: SearchBenchOptions,
  note: (result: SearchResult) => void,
): Promise<void> {
  const { documents, corpus, folder } = size;
  tell(`${documents} 个文档：生成网站和搜索索引`);
  const site = await buildOwnSite(size);
  const { texts, synonyms, cold } = site;
  tell(`${documents} 个文档：索引 ${cold.seconds.toFixed(1)} 秒；造查询，算出应当查到什么`);
  const queries = makeQueries(texts, count, SEED);
  const ofKind = [...Map.groupBy(queries, ({ kind }) => kind)].map(
    ([kind, own]) => `${QUERY_KINDS[kind]} ${own.length}`,
  );
  tell(`${documents} 个文档：${queries.length} 个查询（${ofKind.join('，')}）`);
  const truth = truthOf(texts, queries);
  const othersOf = indexSynonyms(synonyms);
  const hasOthers = ({ text }: Query) => splitWords(text).some((word) => othersOf(word).length > 0);
  const allowed = truthOf(texts, queries.filter(hasOthers), othersOf);

  const { basePath = '/' } = parse(readFileSync(join(corpus, 'portal.yaml'), 'utf8')) as {
    basePath?: string;
  };
  const own = await drive(
    browser,
    { folder: site.outDir, basePath, adapter: ownPage(basePath, site.outDir) },
    queries,
  );
  const index = await site.change();
  site.remove();
  note({ tool: OWN_NAME, documents, index, ...own });

  if (pagefindQueries === 0) return;
  const skipped = whyNotPagefind(documents, availableMemory());
  if (skipped !== undefined) {
    tell(`${documents} 个文档：不测 Pagefind：${skipped}`);
    note({ tool: PAGEFIND_NAME, documents, skipped });
    return;
  }
  tell(`${documents} 个文档：Pagefind 建索引`);
  const plain = join(folder, `pagefind-${documents}`);
  writeBarePages(texts, plain);
  const { wallSeconds, cpuSeconds, peakBytes, exitCode, stderr } = await buildPlainIndex(plain);
  if (exitCode !== 0) {
    tell(`${documents} 个文档：Pagefind 没有建成：${stderr.slice(-1000)}`);
    note({ tool: PAGEFIND_NAME, documents, skipped: 'its index could not be made' });
  } else {
    const asked = sampleQueries(queries, pagefindQueries);
    const driven = await drive(browser, { folder: plain, basePath: '/', adapter: plainPage(plain) }, asked);
    const made = { seconds: wallSeconds, wallSeconds, cpuSeconds, peakBytes };
    note({
      tool: PAGEFIND_NAME,
      documents,
      index: { cold: made, changed: undefined, ...measurePlainIndex(plain) },
      ...driven,
    });
  }
  rmSync(plain, { recursive: true, force: true });

  async function drive(
    inBrowser: Browser,
    { folder: served, basePath: at, adapter }: { folder: string; basePath: string; adapter: PageAdapter },
    put: readonly Query[],
  ): Promise<Pick<SearchResult, 'all' | 'byKind' | 'suggestions' | 'load' | 'faults'>> {
    const server = await serveCounting(served, at);
    try {
      let done = 0;
      const { answers, suggestionMilliseconds } = await driveSearch(inBrowser, server, adapter, put, {
        most: texts.length,
        tick() {
          done += 1;
          if (done % TOLD_EVERY === 0 || done === put.length)
            tell(`${documents} 个文档，${adapter.name}：${done}/${put.length} 个查询`);
        },
      });
      const below = at.replace(/\/$/, '');
      const judged = answers.map(
        (answer): Judged => ({
          answer: {
            ...answer,
            all: answer.all.map((path) => path.slice(below.length)),
            shown: answer.shown.map((path) => path.slice(below.length)),
          },
          truth: truth.get(answer.query) ?? new Set(),
          allowed: allowed.get(answer.query) ?? truth.get(answer.query) ?? new Set(),
        }),
      );
      const keys = suggestionMilliseconds.length;
      return {
        ...judgeAnswers(judged),
        ...(keys > 0 && { suggestions: { ...spreadOf(suggestionMilliseconds), keys } }),
        // Where there is no such figure Node says 0.
        load: loadavg()[0] || undefined,
        faults: findFaults(judged),
      };
    } finally {
      await server.stop();
    }
  }
}

/** The routes that each query should find. */
function truthOf(
  texts: readonly SearchText[],
  queries: readonly Query[],
  othersOf?: FindOthers,
): Map<Query, ReadonlySet<string>> {
  const found = findTruth(
    texts,
    queries.map(({ text }) => text),
    othersOf,
  );
  return new Map(
    queries.map((query, index) => [
      query,
      new Set((found[index] ?? []).map((position) => texts[position]?.route ?? '')),
    ]),
  );
}
