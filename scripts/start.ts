import {
  CONTENT_OPTION,
  OUT_OPTION,
  PORT_OPTION,
  readPort,
  runCommand,
  TODAY_OPTION,
  USAGE,
} from '../src/build/command.ts';

await runCommand({
  name: 'npm start --',
  summary: '生成整个网站，然后在本机打开',
  usage: [USAGE.content, USAGE.out, USAGE.today, USAGE.port],
  options: { ...CONTENT_OPTION, ...OUT_OPTION, ...TODAY_OPTION, ...PORT_OPTION },
  async run(values) {
    const { buildAndReport } = await import('../src/build/build-command.ts');
    const { serveBuild } = await import('../src/build/serve.ts');
    const { exitCode, settings } = await buildAndReport(values);
    if (!settings) return exitCode;
    const address = await serveBuild(values.out, settings, readPort(values.port));
    process.stdout.write(`在浏览器里打开 ${address} （按 Ctrl+C 结束）\n`);
    return exitCode;
  },
});
