import { CONTENT_OPTION, EXIT, runCommand, USAGE } from '../src/build/command.ts';

await runCommand({
  name: 'npm run rules --',
  summary: '把检查规则的说明写进内容文件夹的 rules.md',
  usage: [USAGE.content],
  options: CONTENT_OPTION,
  async run({ content }) {
    const { writeRuleReference } = await import('../src/build/rule-reference.ts');
    process.stdout.write(`已写好 ${writeRuleReference(content)}\n`);
    return EXIT.ok;
  },
});
