import { CONTENT_OPTION, FORMAT_OPTION, runCommand, TODAY_OPTION, USAGE } from '../src/build/command.ts';

await runCommand({
  name: 'npm run check -- [文件或文件夹…]',
  summary: '检查内容，不生成网站。写了文件的，只报这些文件里的问题；整个内容都会读',
  usage: [
    '  --staged             检查 git 里已经暂存（git add）、将要提交的内容，只报这些文件',
    '  --fix                能可靠改正的自动改正，再检查一遍；不能与 --staged 同用',
    USAGE.format,
    USAGE.content,
    USAGE.today,
    '',
    '退出码：0 没有错误（可以有警告和提示），1 有错误，2 用法不对',
  ],
  options: {
    ...CONTENT_OPTION,
    ...TODAY_OPTION,
    ...FORMAT_OPTION,
    staged: { type: 'boolean' },
    fix: { type: 'boolean' },
  },
  allowPositionals: true,
  async run(values, files) {
    const { checkAndReport } = await import('../src/build/check-command.ts');
    return checkAndReport(values, files);
  },
});
