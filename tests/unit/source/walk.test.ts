import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { walkFolder } from '../../../src/source/walk.ts';
import { makeFolder } from './content-folder.ts';

test('lists files and folders sorted, in whatever order they were made', async () => {
  const root = makeFolder({ 'b/2.md': '', 'a.md': '', 'b/1.md': '', 'b-c.md': '', 'b/通知.md': '' });
  mkdirSync(join(root, 'empty'));
  const walked = await walkFolder(root);
  expect(walked.files).toEqual(['a.md', 'b-c.md', 'b/1.md', 'b/2.md', 'b/通知.md']);
  expect(walked.folders).toEqual(['b', 'empty']);
  expect(walked.findings).toEqual([]);
});

test('leaves out what programs leave behind', async () => {
  const root = makeFolder({
    '.DS_Store': '',
    'Thumbs.db': '',
    '~$x.docx': '',
    'a/.gitkeep': '',
    '.git/config': '',
    'a.md~': '',
    '__MACOSX/a.md': '',
    'a/b.md': '',
  });
  const walked = await walkFolder(root);
  expect(walked.files).toEqual(['a/b.md']);
  expect(walked.folders).toEqual(['a']);
});

test('never follows a symbolic link, wherever it leads', async () => {
  const outside = makeFolder({ 'secret.md': 'x' });
  const root = makeFolder({ 'a.md': '' });
  symlinkSync(join(outside, 'secret.md'), join(root, 'file.md'));
  symlinkSync(outside, join(root, 'folder'));
  symlinkSync('a.md', join(root, 'inside.md'));
  symlinkSync('..', join(root, 'up'));
  symlinkSync('nowhere', join(root, 'broken'));
  const walked = await walkFolder(root);
  expect(walked.files).toEqual(['a.md']);
  expect(walked.findings.map(({ rule, file }) => [rule, file]).sort()).toEqual(
    ['broken', 'file.md', 'folder', 'inside.md', 'up'].map((file) => ['symlink', file]),
  );
});

test('reads no pipe, which would wait for ever', async () => {
  const root = makeFolder({});
  execFileSync('mkfifo', [join(root, 'pipe.md')]);
  const walked = await walkFolder(root);
  expect(walked.files).toEqual([]);
  expect(walked.findings.map(({ rule }) => rule)).toEqual(['file-stray']);
});

test('a folder that cannot be read is a finding', async () => {
  const { files, findings } = await walkFolder(join(makeFolder({}), 'gone'));
  expect(files).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(['file-unreadable']);
});
