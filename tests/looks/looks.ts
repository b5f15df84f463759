import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, MisuseError, runCommand } from '../../src/build/command.ts';
import ensureChromium from '../browser/chromium-setup.ts';
import { PAGE_KINDS } from '../browser/page-kinds.ts';
import { buildSite, CONTENT, makeFolder } from '../sites/built-site.ts';
import { contactSheet, SHEET_STYLES } from './contact-sheet.ts';
import { LOOKS, type LookName } from './look.ts';
import { takePictures } from './pictures.ts';

/** The words of an option that names several, separated by commas. */
function wordsOf(option: string): string[] {
  return option
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

function readLooks(option: string): LookName[] {
  return wordsOf(option).map((word) => {
    if (!Object.hasOwn(LOOKS, word))
      throw new MisuseError(`没有“${word}”这种显示方式；有：${Object.keys(LOOKS).join('、')}`);
    return word as LookName;
  });
}

function readWidths(option: string): number[] {
  return wordsOf(option).map((word) => {
    const width = Number(word);
    if (!Number.isInteger(width) || width < 200 || width > 4000)
      throw new MisuseError(`--widths 应为 200 到 4000 的数字，用逗号隔开，不是“${word}”`);
    return width;
  });
}

await runCommand({
  name: 'npm run test:looks --',
  summary: '给每一种网页拍照，做成可以从磁盘打开的总览 index.html',
  usage: [
    '  --out DIR            写到哪个文件夹（必填）',
    '  --site DIR           已生成的网站（不写则先生成示例网站）',
    '  --only WORD,WORD     只拍名称里有这个词的网页，如 policy',
    `  --modes MODE,MODE    显示方式（默认全部：${Object.keys(LOOKS).join(',')}）`,
    '  --widths N,N         宽度（默认 360,1280；另可加 768,1440）',
  ],
  options: {
    out: { type: 'string' },
    site: { type: 'string' },
    only: { type: 'string', default: '' },
    modes: { type: 'string', default: Object.keys(LOOKS).join(',') },
    widths: { type: 'string', default: '360,1280' },
  },
  async run({ out, site, only, modes, widths: widthsText }) {
    if (out === undefined) throw new MisuseError('要写明 --out');
    if (site !== undefined && !existsSync(join(site, '404.html')))
      throw new MisuseError(`${site} 不是生成好的网站`);
    const looks = readLooks(modes);
    const widths = readWidths(widthsText);
    const words = wordsOf(only);
    const kinds = PAGE_KINDS.filter(
      ({ kind }) => words.length === 0 || words.some((word) => kind.includes(word)),
    );
    if (kinds.length === 0) throw new MisuseError(`没有名称里有“${only}”的网页`);
    const tell = (line: string) => process.stderr.write(`${line}\n`);
    ensureChromium();
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    const built = makeFolder();
    try {
      const start = performance.now();
      if (site === undefined) {
        tell('生成示例网站');
        buildSite(CONTENT.linxia, join(built.path, 'dist'));
      }
      const pictures = await takePictures({
        site: site ?? join(built.path, 'dist'),
        folder,
        kinds,
        looks,
        widths,
        tell,
      });
      writeFileSync(join(folder, 'index.html'), contactSheet({ kinds, looks, pictures }));
      writeFileSync(join(folder, 'sheet.css'), SHEET_STYLES);
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      process.stdout.write(`${pictures.length} 张图片，用时 ${seconds} 秒：${join(folder, 'index.html')}\n`);
      return EXIT.ok;
    } finally {
      built.dispose();
    }
  },
});
