import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attributesOf,
  buildSite,
  CONTENT,
  copyContent,
  filesOf,
  findInOutput,
  makeFolder,
  readPage,
  runScript,
  textsOf,
} from './built-site.ts';

const folder = makeFolder();
const content = copyContent(CONTENT.minimal, folder.path);
const out = join(folder.path, 'dist');
afterAll(folder.dispose);

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

function agency(id: string, name: string, more = ''): void {
  write(`agencies/${id}/agency.yaml`, `name: 示例市${name}\nshortName: 市${name}\nkind: 政府部门\n${more}`);
}

/** Each agency's numbered documents, in the order of their numbers. */
const register = new Map<string, string[]>();

function policy(file: string, title: string, more: string): void {
  const [, id = '', path = ''] = /^agencies\/([^/]+)\/(.*)$/.exec(file) ?? [];
  write(
    file,
    `---\ntitle: ${title}\ndisclosure: 主动公开\nreview: 通过\ncolumn: xxgk/zcwj\n${more}---\n\n各单位遵照执行。\n`,
  );
  const rows = [...(register.get(id) ?? []), path];
  register.set(id, rows);
  const lines = rows.map((each, index) => `${id}/2018-0000${index + 1},${each}\n`);
  write(`agencies/${id}/index-numbers.csv`, `indexNumber,document\n${lines.join('')}`);
}

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

const OLD = 'agencies/hb/policies/2017/air.md';
const OLD_PAGE = 'agencies/hb/policies/2017/air.html';

describe('a reform of agencies', () => {
  beforeAll(() => {
    agency('hb', '环保局', 'formerNames:\n  - name: 示例市环境监测站\n    until: 2009\n');
    agency('sthj', '生态环境局', 'succeeds:\n  - agency: hb\n    on: 2019-03\n');
    agency('zj', '质监局', 'abolished: true\n');
    policy(OLD, '关于大气污染防治的通知', 'issuedOn: 2008-06-10\npublishedOn: 2017-03-02\n');
    policy('agencies/sthj/policies/2019/water.md', '关于水污染防治的通知', 'publishedOn: 2019-11-25\n');
    policy('agencies/zj/policies/2018/secret.md', '金丝雀通知', 'publishedOn: 2016-07-01\n');
    write(
      'agencies/zj/policies/2018/secret.md',
      readFileSync(join(content, 'agencies/zj/policies/2018/secret.md'), 'utf8').replace('通过', '草稿'),
    );
    write(
      'agencies/jyj/agency.yaml',
      `${readFileSync(join(content, 'agencies/jyj/agency.yaml'), 'utf8')}socialMedia:\n  - platform: 微信公众号\n    name: 示例教育\n    qrcode: weixin.png\n`,
    );
    write('agencies/jyj/weixin.png', PIXEL);
    write('agencies/jyj/unused.png', PIXEL);
    buildSite(content, out);
  });

  it('keeps the old agency’s page and documents where they were, and says what became of it', () => {
    const page = readPage(out, 'agencies/hb/index.html');
    expect(textsOf(page, 'h1')).toEqual(['示例市环保局']);
    expect(textsOf(page, 'main > .notice')[0]).toContain('本机构已于2019年3月改为示例市生态环境局');
    expect(attributesOf(page, 'main > .notice a', 'href')).toEqual(['/agencies/sthj/']);
    expect(filesOf(out)).toContain(OLD_PAGE);
    expect(textsOf(readPage(out, 'agencies/zj/index.html'), 'main > .notice')[0]).toContain('已撤销');
  });

  it('shows the name of the time with that of today', () => {
    const page = readPage(out, OLD_PAGE);
    expect(textsOf(page, '.metadata dd a')).toEqual(['示例市环境监测站', '（今示例市生态环境局）']);
    expect(attributesOf(page, 'meta[name=ContentSource]', 'content')).toEqual(['示例市环境监测站']);
    expect(findInOutput(out, '示例市环境监测站（今示例市生态环境局）')).toContain(
      'search/index/directory.gz',
    );
  });

  it('leads from the new agency to the old, and to what both have published', () => {
    const page = readPage(out, 'agencies/sthj/index.html');
    expect(attributesOf(page, '.history a, .lineage a', 'href')).toEqual([
      '/agencies/hb/',
      '/agencies/sthj/lineage/',
    ]);
    const both = readPage(out, 'agencies/sthj/lineage/index.html');
    expect(attributesOf(both, 'main .rows a', 'href')).toEqual([
      '/agencies/sthj/policies/2019/water.html',
      `/${OLD_PAGE}`,
    ]);
  });

  it('has those that are no more at the end of the directory', () => {
    const page = readPage(out, 'jg/index.html');
    expect(textsOf(page, '.directory h2').at(-1)).toBe('已撤并机构');
    expect(textsOf(page, '.directory:last-of-type li a')).toEqual(['市环保局', '市质监局']);
  });

  it('publishes the QR codes that agencies name, and no other picture', () => {
    const page = readPage(out, 'agencies/jyj/index.html');
    expect(attributesOf(page, '.accounts img', 'src')).toEqual(['/agencies/jyj/weixin.png']);
    expect(filesOf(out).filter((file) => /^agencies\/.*\.png$/.test(file))).toEqual([
      'agencies/jyj/weixin.png',
    ]);
  });

  it('has what is new by day and by month, of what is published alone', () => {
    const page = readPage(out, 'new/index.html');
    expect(attributesOf(page, '.additions a', 'href')).toContain('/agencies/sthj/policies/2019/water.html');
    expect(attributesOf(page, '.additions a', 'href')).not.toContain(`/${OLD_PAGE}`);
    const months = attributesOf(page, '.months a', 'href').map((address) => address.slice(1));
    expect(months).toContain('new/2017-03.html');
    expect(filesOf(out).filter((file) => file.startsWith('new/'))).toEqual(
      ['new/index.html', ...months].sort(),
    );
    // Only a draft would stand there.
    expect(months).not.toContain('new/2016-07.html');
    expect(findInOutput(out, '金丝雀')).toEqual([]);
    expect(attributesOf(readPage(out, 'map/index.html'), 'main a', 'href')).toContain('/new/');
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('/new/2017-03.html');
  });
});

it('a document that comes after its agency is warned of', () => {
  policy('agencies/hb/policies/2017/late.md', '关于噪声的通知', 'publishedOn: 2019-11-01\n');
  const { exitCode, stdout, stderr } = runScript('check', ['--content', content, '--today', '2019-12-01']);
  expect(stdout + stderr).toContain('机构已在 2019-03 撤并，这篇文档的日期在那以后：2019-11-01');
  expect(stdout + stderr).toContain('agencies/sthj/');
  expect(exitCode).toBe(0);
});
