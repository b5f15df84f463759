import { CONTENT_OPTION, EXIT, MisuseError, runCommand } from '../src/build/command.ts';
import { writeCorpus } from '../src/build/corpus/corpus.ts';
import { readWholeNumber } from '../src/build/whole-number.ts';

await runCommand({
  name: 'npm run corpus --',
  summary: '生成测量性能用的内容文件夹，同样的参数得到同样的字节',
  usage: [
    '  --documents N        文档数（必填）',
    '  --out DIR            写到哪个空文件夹（必填）',
    '  --seed S             随机种子（默认 1）',
    '  --content DIR        栏目和网站设置取自哪里（默认 content）',
  ],
  options: {
    ...CONTENT_OPTION,
    documents: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
  async run({ content: contentDir, documents, out: outDir, seed }) {
    if (documents === undefined || outDir === undefined) throw new MisuseError('要写明 --documents 和 --out');
    const start = performance.now();
    const { files, bytes } = writeCorpus({
      contentDir,
      outDir,
      documents: readWholeNumber('--documents', documents, 1, 1_000_000),
      seed: readWholeNumber('--seed', seed, 0, 2 ** 32 - 1),
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(
      `已写好 ${outDir}：${files} 个文件，${(bytes / 1e6).toFixed(1)} MB，用时 ${seconds} 秒。\n`,
    );
    return EXIT.ok;
  },
});
