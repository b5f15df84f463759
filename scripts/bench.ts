import { BENCHES, BenchError, runBench } from '../src/build/bench/bench.ts';
import { benchTable, checksTable } from '../src/build/bench/table.ts';
import { CONTENT_OPTION, EXIT, MisuseError, runCommand } from '../src/build/command.ts';
import { readWholeNumber } from '../src/build/whole-number.ts';

await runCommand({
  name: 'npm run bench -- [builds|checks]',
  summary:
    '测量各种情形下生成网站（builds，默认）或检查内容（checks）的用时、CPU 时间、内存，打印 Markdown 表格（英文，供 README 用）',
  usage: [
    '  --sizes N,N          各用多少个文档（默认 1000,5000,13536,41935）',
    '  --runs N             每种生成几次，取中位数（默认 3）',
    '  --peers              builds：同时测量 Hugo、Eleventy 和 Astro（装不上的跳过）',
    '  --out FILE           另写一份 JSON',
    '  --content DIR        栏目和网站设置取自哪里（默认 content）',
  ],
  options: {
    ...CONTENT_OPTION,
    sizes: { type: 'string', default: '1000,5000,13536,41935' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
  allowPositionals: true,
  async run({ content: contentDir, sizes, runs: runsText, peers, out }, [word = 'builds', ...more]) {
    const bench = BENCHES.find((each) => each === word);
    if (bench === undefined || more.length > 0)
      throw new MisuseError(`可以测的有：${BENCHES.join('、')}，不是“${[word, ...more].join(' ')}”`);
    if (bench === 'checks' && peers) throw new MisuseError('--peers 只用于 builds');
    const counts = sizes.split(',').map((size) => readWholeNumber('--sizes', size, 1, 1_000_000));
    const runs = readWholeNumber('--runs', runsText, 1, 100);
    try {
      const report = await runBench({
        bench,
        sizes: counts,
        runs,
        contentDir,
        withPeers: peers,
        out,
        tell: (line) => process.stderr.write(`${line}\n`),
      });
      process.stdout.write(bench === 'checks' ? checksTable(report) : benchTable(report));
    } catch (error) {
      if (!(error instanceof BenchError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return EXIT.contentAtFault;
    }
    return EXIT.ok;
  },
});
