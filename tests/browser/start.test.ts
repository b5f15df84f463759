import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT, copyContent, makeFolder, SAMPLE_DATE } from '../sites/built-site.ts';
import { type RunningCommand, startCommand } from './running-command.ts';

const folder = makeFolder();
let start: RunningCommand;

/** A policy, so that the list of policies has a second page. */
function policy(number: number): string {
  return `---
title: 第${number}号通知
disclosure: 主动公开
review: 通过
publishedOn: 2018-01-01
issuedOn: 2018-01-01
column: xxgk/zcwj
sample: true
---

第${number}号通知的正文。
`;
}

beforeAll(async () => {
  const content = copyContent(CONTENT.minimal, folder.path);
  for (let number = 1; number <= 20; number++)
    writeFileSync(join(content, `agencies/sfb/policies/number-${number}.md`), policy(number));
  start = await startCommand('start', [
    '--content',
    content,
    '--out',
    join(folder.path, 'dist'),
    '--today',
    SAMPLE_DATE,
  ]);
});
afterAll(async () => {
  await start?.stop();
  folder.dispose();
});

describe('npm start', () => {
  it.each([
    ['the home page', '', '示例市政府信息公开网'],
    ['a list', 'xxgk/zcwj/', '政策文件'],
    ['the second page of a list', 'xxgk/zcwj/2.html', '政策文件（第2页）'],
    ['a document', 'agencies/sfb/policies/2019/school-meals.html', '改善学校供餐'],
    ['the search page', 'search/?q=供餐', '搜索'],
  ])('serves %s', async (_page, path, title) => {
    const response = await fetch(start.address + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(/<title>(.*?)<\/title>/.exec(await response.text())?.[1]).toContain(title);
  });

  it("serves the portal's own page for an unknown address", async () => {
    for (const path of ['nothing', 'nothing.html', 'xxgk/nothing/']) {
      const response = await fetch(start.address + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('没有找到网页');
    }
  });

  it('serves attachments and the search index', async () => {
    for (const path of [
      'agencies/sfb/policies/2019/school-meals-form.txt',
      'search/index/directory.gz',
      'favicon.svg',
    ]) {
      const response = await fetch(start.address + path);
      expect(response.status).toBe(200);
    }
  });
});
