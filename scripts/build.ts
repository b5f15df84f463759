import { buildAndReport } from '../src/build/build-command.ts';
import { CONTENT_OPTION, OUT_OPTION, runCommand, TODAY_OPTION, USAGE } from '../src/build/command.ts';

await runCommand({
  name: 'npm run build --',
  summary: '读取、检查内容，生成整个网站',
  usage: [USAGE.content, USAGE.out, USAGE.today],
  options: { ...CONTENT_OPTION, ...OUT_OPTION, ...TODAY_OPTION },
  run: async (values) => (await buildAndReport(values)).exitCode,
});
