import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  textsOf,
} from './built-site.ts';

const folder = makeFolder();
const content = copyContent(CONTENT.minimal, folder.path);
const out = join(folder.path, 'dist');
afterAll(folder.dispose);

function write(file: string, text: string): void {
  mkdirSync(join(content, file, '..'), { recursive: true });
  writeFileSync(join(content, file), text);
}

describe("another government's content", () => {
  beforeAll(() => buildSite(content, out));

  it('has its own name and nothing of the sample', () => {
    const settings = readFileSync(join(content, 'portal.yaml'), 'utf8');
    const [, name] = /^name: (.*)$/m.exec(settings) ?? [];
    expect(textsOf(readPage(out, 'index.html'), 'title').join()).toContain(name);
    for (const word of ['临夏', '甘肃', 'linxia', '622900']) expect(findInOutput(out, word)).toEqual([]);
  });
});

describe('a new agency, column and document', () => {
  beforeAll(() => {
    const columns = readFileSync(join(content, 'columns.yaml'), 'utf8');
    write(
      'columns.yaml',
      columns.replace(
        /^columns:\n/m,
        'columns:\n  - id: xlm\n    title: 新栏目\n    children:\n      - id: zlm\n        title: 子栏目\n',
      ),
    );
    write('agencies/swj/agency.yaml', 'name: 示例市水务局\nshortName: 市水务局\nkind: 政府部门\n');
    write(
      'agencies/swj/catalogs/catalog.md',
      '---\ntitle: 市水务局信息公开目录\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-01\nitems:\n  - id: gsjh\n    title: 供水计划\n    category: 3\n    timeLimit: 形成后20个工作日内\n---\n\n本目录列出主动公开的事项。\n',
    );
    write(
      'agencies/swj/policies/2019/供水-计划.mdx',
      '---\ntitle: 关于今冬供水的通知\ndisclosure: 主动公开\nreview: 通过\npublishedOn: 2019-11-20\ncolumn: xlm/zlm\nitem: gsjh\n---\n\n## 一、时间\n\n见[目录](../../catalogs/catalog.md)。\n\n| 区 | 时段 |\n| --- | --- |\n| 东区 | 全天 |\n',
    );
    // As a pattern the first name would match the second, which is not published.
    const interpretation = (disclosure: string, ...more: string[]) =>
      `---\ntitle: 供水解读\ndisclosure: ${disclosure}\nreview: 通过\npublishedOn: 2019-11-20\ncolumn: xlm/zlm\nlevel: 市\nform: 文字\n${more.join('')}---\n\n供水有保障。\n`;
    write('agencies/swj/interpretations/a+(b).mdx', interpretation('主动公开'));
    write(
      'agencies/swj/interpretations/abb.mdx',
      interpretation('不予公开', 'disclosureReason: 属于过程性信息\n'),
    );
    buildSite(content, out);
  });

  it('is found by its name, not by a pattern', () => {
    expect(filesOf(out).filter((file) => file.startsWith('agencies/swj/interpretations/'))).toEqual([
      'agencies/swj/interpretations/a+(b).html',
    ]);
  });

  it('appears in the tree, the lists and the directory, by a change in content/ alone', () => {
    const route = '/agencies/swj/policies/2019/%E4%BE%9B%E6%B0%B4-%E8%AE%A1%E5%88%92.html';
    expect(textsOf(readPage(out, 'index.html'), '.top-nav a')).toContain('新栏目');
    expect(attributesOf(readPage(out, 'xlm/zlm/index.html'), '.rows a', 'href')).toContain(route);
    expect(textsOf(readPage(out, 'agencies/swj/index.html'), '.tree a')).toContain('供水计划');
    expect(attributesOf(readPage(out, 'agencies/swj/columns/gsjh/index.html'), '.rows a', 'href')).toEqual([
      route,
    ]);
    expect(attributesOf(readPage(out, 'jg/index.html'), 'main a', 'href')).toContain('/agencies/swj/');
  });

  it('has a page even as MDX under a Chinese name, with anchors, tables and links like any other', () => {
    const page = readPage(out, 'agencies/swj/policies/2019/供水-计划.html');
    expect(attributesOf(page, 'article h2', 'id')).toContain('一时间');
    expect(textsOf(page, 'article .table-scroll td')).toEqual(['东区', '全天']);
    expect(attributesOf(page, 'article p a', 'href')).toContain('/agencies/swj/catalogs/catalog.html');
  });
});

it('leaves no folder of a build behind', () => {
  expect(filesOf(folder.path).filter((file) => file.startsWith('dist.'))).toEqual([]);
});
