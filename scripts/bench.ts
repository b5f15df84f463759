import { BENCHES, BenchError, runBench } from '../src/build/bench/bench.ts';
import { runSearchBench } from '../src/build/bench/search/search-bench.ts';
import { searchTable } from '../src/build/bench/search/search-table.ts';
import { benchTable, checksTable } from '../src/build/bench/table.ts';
import { CONTENT_OPTION, EXIT, MisuseError, runCommand } from '../src/build/command.ts';
import { readWholeNumber } from '../src/build/whole-number.ts';

const ALL_BENCHES = [...BENCHES, 'search'] as const;

await runCommand({
  name: 'npm run bench -- [builds|checks|search]',
  summary:
    '测量各种情形下生成网站（builds，默认）或检查内容（checks）的用时、CPU 时间、内存，或搜索（search）查得全不全、准不准、快不快，打印 Markdown 表格（英文，供 README 用）',
  usage: [
    '  --sizes N,N          各用多少个文档（默认 1000,5000,13536,41935）',
    '  --runs N             builds、checks：每种几次，取中位数（默认 3）',
    '  --peers              builds：同时测量 Hugo、Eleventy 和 Astro（装不上的跳过）',
    '  --queries N          search：用多少个查询（默认 600）',
    '  --pagefind-queries N search：其中多少个也问原样的 Pagefind（默认 180，0 为不测）',
    '  --out FILE           另写一份 JSON',
    '  --content DIR        栏目和网站设置取自哪里（默认 content）',
  ],
  options: {
    ...CONTENT_OPTION,
    sizes: { type: 'string', default: '1000,5000,13536,41935' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'boolean', default: false },
    queries: { type: 'string', default: '600' },
    'pagefind-queries': { type: 'string', default: '180' },
    out: { type: 'string' },
  },
  allowPositionals: true,
  async run(options, [word = 'builds', ...more]) {
    const { content: contentDir, peers, out } = options;
    const bench = ALL_BENCHES.find((each) => each === word);
    if (bench === undefined || more.length > 0)
      throw new MisuseError(`可以测的有：${ALL_BENCHES.join('、')}，不是“${[word, ...more].join(' ')}”`);
    if (bench !== 'builds' && peers) throw new MisuseError('--peers 只用于 builds');
    const sizes = options.sizes.split(',').map((size) => readWholeNumber('--sizes', size, 1, 1_000_000));
    const runs = readWholeNumber('--runs', options.runs, 1, 100);
    const queries = readWholeNumber('--queries', options.queries, 1, 100_000);
    const pagefindQueries = readWholeNumber('--pagefind-queries', options['pagefind-queries'], 0, 100_000);
    const tell = (line: string) => process.stderr.write(`${line}\n`);
    try {
      if (bench === 'search') {
        const report = await runSearchBench({ sizes, queries, pagefindQueries, contentDir, out, tell });
        process.stdout.write(searchTable(report));
      } else {
        const report = await runBench({ bench, sizes, runs, contentDir, withPeers: peers, out, tell });
        process.stdout.write(bench === 'checks' ? checksTable(report) : benchTable(report));
      }
    } catch (error) {
      if (!(error instanceof BenchError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return EXIT.contentAtFault;
    }
    return EXIT.ok;
  },
});
