import { BenchError, runBench } from '../src/build/bench/bench.ts';
import { benchTable } from '../src/build/bench/table.ts';
import { CONTENT_OPTION, EXIT, runCommand } from '../src/build/command.ts';
import { readWholeNumber } from '../src/build/whole-number.ts';

await runCommand({
  name: 'npm run bench --',
  summary: '测量各种情形下生成网站的用时、CPU 时间、内存和输出大小，打印 Markdown 表格（英文，供 README 用）',
  usage: [
    '  --sizes N,N          各用多少个文档（默认 1000,5000,13536,41935）',
    '  --runs N             每种生成几次，取中位数（默认 3）',
    '  --peers              同时测量 Hugo、Eleventy 和 Astro（装不上的跳过）',
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
  async run({ content: contentDir, sizes, runs: runsText, peers, out }) {
    const counts = sizes.split(',').map((size) => readWholeNumber('--sizes', size, 1, 1_000_000));
    const runs = readWholeNumber('--runs', runsText, 1, 100);
    try {
      const report = await runBench({
        sizes: counts,
        runs,
        contentDir,
        withPeers: peers,
        out,
        tell: (line) => process.stderr.write(`${line}\n`),
      });
      process.stdout.write(benchTable(report));
    } catch (error) {
      if (!(error instanceof BenchError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return EXIT.contentAtFault;
    }
    return EXIT.ok;
  },
});
