import { CONTENT_OPTION, OUT_OPTION, runCommand, TODAY_OPTION, USAGE } from '../src/build/command.ts';

await runCommand({
  name: 'npm run build --',
  summary: '读取、检查内容，生成整个网站；只做上次生成以后变了的',
  usage: [
    USAGE.content,
    USAGE.out,
    USAGE.today,
    '  --explain            说明哪些文件要重做，为什么',
    '  --summary FILE       把各步用时、页数、内存等写成 JSON',
    '  --no-search          不建搜索索引（搜索页会说明搜索不可用）',
  ],
  options: {
    ...CONTENT_OPTION,
    ...OUT_OPTION,
    ...TODAY_OPTION,
    explain: { type: 'boolean' },
    summary: { type: 'string' },
    'no-search': { type: 'boolean' },
  },
  async run(values) {
    const { buildAndReport } = await import('../src/build/build-command.ts');
    return (await buildAndReport(values)).exitCode;
  },
});
