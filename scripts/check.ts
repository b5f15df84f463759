import { CONTENT_OPTION, EXIT, runCommand, TODAY_OPTION, USAGE } from '../src/build/command.ts';

await runCommand({
  name: 'npm run check --',
  summary: '检查内容，不生成网站',
  usage: [USAGE.content, USAGE.today],
  options: { ...CONTENT_OPTION, ...TODAY_OPTION },
  async run({ content, today }) {
    const { readAndCheck } = await import('../src/build/checked-content.ts');
    const { writeReport } = await import('../src/build/report.ts');
    const checked = await readAndCheck({ contentDir: content, today });
    writeReport(checked, process.stdout);
    return checked.hasErrors ? EXIT.contentAtFault : EXIT.ok;
  },
});
