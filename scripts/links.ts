import { CONTENT_OPTION, FORMAT_OPTION, runCommand, TODAY_OPTION, USAGE } from '../src/build/command.ts';

await runCommand({
  name: 'npm run links --',
  summary: '访问已发布内容里的每个站外网址，报告打不开的和搬了家的；要联网',
  usage: [
    USAGE.format,
    USAGE.content,
    USAGE.today,
    '  --allow-local        也访问本机和内部网络的地址（默认不访问：网址是编辑写的）',
    '',
    '退出码：0 没有打不开的，1 有打不开的，或者内容读不出来，2 没有联网，或者用法不对',
  ],
  options: {
    ...CONTENT_OPTION,
    ...TODAY_OPTION,
    ...FORMAT_OPTION,
    'allow-local': { type: 'boolean', default: false },
  },
  async run({ content, today, format, 'allow-local': allowLocal }) {
    const { checkLinksAndReport } = await import('../src/build/links/links-command.ts');
    const { lineProgress } = await import('../src/build/progress.ts');
    return checkLinksAndReport({
      content,
      today,
      format,
      allowLocal,
      progress: lineProgress(process.stderr),
    });
  },
});
