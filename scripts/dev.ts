import {
  CONTENT_OPTION,
  EXIT,
  PORT_OPTION,
  readPort,
  runCommand,
  TODAY_OPTION,
  USAGE,
} from '../src/build/command.ts';

await runCommand({
  name: 'npm run dev --',
  summary: '边改边看，草稿也显示（并注明）',
  usage: [USAGE.content, USAGE.today, USAGE.port],
  options: { ...CONTENT_OPTION, ...TODAY_OPTION, ...PORT_OPTION },
  async run({ content, today, port }) {
    const { BusyError } = await import('../src/build/locks.ts');
    const { startDev } = await import('../src/build/dev/dev.ts');
    const { lineProgress } = await import('../src/build/progress.ts');
    const { writeReport } = await import('../src/build/report.ts');
    const { address, firstChecked } = await startDev({
      contentDir: content,
      today,
      port: readPort(port),
      progress: lineProgress(process.stderr),
      report: (checked) => writeReport(checked, process.stderr),
      moved: (to) => process.stdout.write(`网站所在的路径改了，请打开 ${to}\n`),
      failed: (error) =>
        process.stderr.write(
          `${error instanceof BusyError ? error.message : (error.stack ?? error.message)}\n`,
        ),
    });
    process.stdout.write(`在浏览器里打开 ${address} ，改动保存后自动刷新（按 Ctrl+C 结束）\n`);
    await firstChecked;
    return EXIT.ok;
  },
});
