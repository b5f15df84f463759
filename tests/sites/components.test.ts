import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../src/markdown/components.ts';
import {
  attributesOf,
  CONTENT,
  copyContent,
  filesOf,
  findInOutput,
  makeFolder,
  readPage,
  textsOf,
  tryBuild,
} from './built-site.ts';

const PAGE = 'agencies/sfb/pages/application';
const INTERPRETATION = 'agencies/sfb/interpretations/guide';

const VIDEO = (name: string) =>
  `<视频 文件="${name}.mp4" 标题="怎样申请" 封面="${name}.png" 字幕="${name}.vtt">\n先填表，再寄出。\n</视频>`;
const CHART =
  '<图表 标题="申请件数" 单位="件">\n| 年 | 件数 |\n|--|--|\n| 2017 | 9 |\n| 2018 | 14 |\n</图表>';

function documentOf(fields: readonly string[], body: string): string {
  return ['---', 'title: 怎样申请', ...fields, 'publishedOn: 2019-11-01', '---', '', body, ''].join('\n');
}

const folder = makeFolder();
const out = join(folder.path, 'site');
let built: ReturnType<typeof tryBuild>;

beforeAll(async () => {
  const content = copyContent(CONTENT.minimal, folder.path);
  const write = (file: string, text: string | Uint8Array) => writeFileSync(join(content, file), text);
  const interpretation = [
    'column: xxgk/zcjd',
    'level: 市',
    'form: 视频',
    'interprets: [agencies/sfb/policies/2019/school-meals.md]',
    'disclosure: 主动公开',
  ];
  const still = await sharp({ create: { width: 1280, height: 720, channels: 3, background: '#789' } })
    .png()
    .toBuffer();
  for (const name of ['shown', 'withheld']) {
    write(`agencies/sfb/interpretations/${name}.png`, still);
    for (const ending of ['mp4', 'vtt'])
      write(`agencies/sfb/interpretations/${name}.${ending}`, `${name} WEBVTT`);
  }
  write(`${INTERPRETATION}.mdx`, documentOf([...interpretation, 'review: 通过'], VIDEO('shown')));
  write(`${INTERPRETATION}-draft.mdx`, documentOf([...interpretation, 'review: 草稿'], VIDEO('withheld')));
  write(
    'agencies/sfb/pages/figures.mdx',
    documentOf(['column: ysqgk', 'disclosure: 主动公开', 'review: 通过'], CHART).replace('11-01', '11-30'),
  );
  built = tryBuild(content, out);
  if (built.exitCode !== 0) throw new Error(built.stderr);
});
afterAll(() => folder.dispose());

describe('a document with components', () => {
  it('brings the files that they name, and one that is not published brings none', () => {
    const files = filesOf(out).filter((file) => /\.(?:mp4|png|vtt|webp)$/.test(file));
    expect(files.filter((file) => file.startsWith('agencies/'))).toEqual(
      ['mp4', 'png', 'png.1200.webp', 'png.480.webp', 'png.800.webp', 'vtt'].map(
        (ending) => `agencies/sfb/interpretations/shown.${ending}`,
      ),
    );
    expect(findInOutput(out, 'withheld')).toEqual([]);
  });

  it('plays its video with the captions, all from its own site', () => {
    const page = readPage(out, `${INTERPRETATION}.html`);
    const folderOf = '/agencies/sfb/interpretations';
    expect(attributesOf(page, 'video', 'src')).toEqual([`${folderOf}/shown.mp4`]);
    expect(attributesOf(page, 'video', 'poster')).toEqual([`${folderOf}/shown.png.800.webp`]);
    expect(attributesOf(page, 'video track', 'src')).toEqual([`${folderOf}/shown.vtt`]);
    expect(textsOf(page, '.video details p')).toEqual(['先填表，再寄出。']);
  });

  it('is shown in place by a column, with its own style sheet', () => {
    const rich = (page: string) =>
      attributesOf(readPage(out, page), 'link[rel~=stylesheet]', 'href').filter((href) =>
        /\brich\b/.test(href),
      );
    expect(textsOf(readPage(out, 'ysqgk/index.html'), 'svg.drawing desc')).toEqual(['2017 9件；2018 14件。']);
    expect(rich('ysqgk/index.html')).toHaveLength(1);
    expect(rich('agencies/sfb/pages/figures.html')).toHaveLength(1);
    expect(rich(`${PAGE}.html`)).toEqual([]);
  });

  it('leaves nothing of its tags on a page', () => {
    expect(COMPONENTS.flatMap(({ tagName }) => findInOutput(out, tagName))).toEqual([]);
    expect(findInOutput(out, '<图表')).toEqual([]);
  });

  it('is built without a word of the bundler’s', () => {
    const lines = `${built.stdout}\n${built.stderr}`.split('\n').filter((line) => line.trim() !== '');
    const isOurs = (line: string) => /\p{Script=Han}|^ +\d* \|/u.test(line);
    expect(lines.filter((line) => !isOurs(line))).toEqual([]);
  });
});
