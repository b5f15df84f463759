import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CONTENT, copyContent, makeFolder, tryBuild } from './built-site.ts';

const folder = makeFolder();
afterAll(folder.dispose);

it('a build of what has not changed makes nothing, warns as before, and heals what was damaged', () => {
  const content = copyContent(CONTENT.minimal, folder.path);
  const out = join(folder.path, 'dist');
  const notes = join(content, 'flood.md');
  writeFileSync(notes, '放错了地方');

  const first = tryBuild(content, out);
  const [warning = '没有提醒'] = /flood\.md.*\n/.exec(first.stderr) ?? [];
  expect(first.stderr).toContain(warning);
  const home = join(out, 'agencies/sfb/index.html');
  const { ino } = statSync(home);

  const second = tryBuild(content, out);
  expect(second.exitCode).toBe(0);
  expect(second.stderr).toContain('没有变动');
  expect(second.stderr).toContain(warning);
  expect(statSync(home).ino).toBe(ino);

  const text = readFileSync(home, 'utf8');
  rmSync(home);
  expect(tryBuild(content, out).exitCode).toBe(0);
  expect(readFileSync(home, 'utf8')).toBe(text);

  // The warning goes with its cause, though no page changes.
  rmSync(notes);
  const last = tryBuild(content, out);
  expect(last.stderr).toContain('没有变动');
  expect(last.stderr).not.toContain('flood.md');
});
