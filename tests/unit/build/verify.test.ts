import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../src/build/files-below.ts';
import { expectedFiles, verifyOutput } from '../../../src/build/verify.ts';
import { portalRoutes } from '../../../src/portal/pages.ts';
import { makePortal, makeRecord } from '../portal/content-factory.ts';

const { portal } = makePortal({
  attachments: [{ file: 'agencies/sfb/policies/附件.pdf', hash: '0', size: 1 }],
  documents: [
    makeRecord('agencies/sfb/policies/a.md', { attachments: [{ file: '附件.pdf' }] }),
    makeRecord('agencies/sfb/policies/cafe\u0301.md'),
    makeRecord('agencies/sfb/policies/draft.md', { review: '草稿' }),
  ],
});

let folder: string;

function write(file: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '');
}

function remove(file: string): void {
  rmSync(join(folder, file));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  write('404.html');
  for (const route of portalRoutes(portal))
    write(`${route.slice(1)}${route.endsWith('/') ? 'index.html' : ''}`);
  write('agencies/sfb/policies/附件.pdf');
  for (const file of [
    'assets/style.css',
    'search/index/directory.gz',
    'sitemap.xml',
    'robots.txt',
    'favicon.svg',
    'favicon.ico',
    'apple-touch-icon.png',
  ])
    write(file);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a build that is what the portal says is whole', () => {
  const result = verifyOutput(expectedFiles(portal), filesBelow(folder));
  expect(result).toEqual({ missing: [], unexpected: [] });
});

test.each([
  '404.html',
  'index.html',
  'xxgk/zcwj/index.html',
  'agencies/sfb/index.html',
  'agencies/sfb/policies/a.html',
  'agencies/sfb/policies/附件.pdf',
])('%s is missed', (file) => {
  remove(file);
  expect(verifyOutput(expectedFiles(portal), filesBelow(folder))).toMatchObject({
    missing: [file],
    unexpected: [],
  });
});

test.each([
  'agencies/sfb/policies/draft.html',
  'agencies/sfb/policies/draft.md',
  'agencies/sfb/policies/.secret.pdf',
  'agencies/.hidden/a.pdf',
  'agencies/sfb/index-numbers.csv',
  'xxgk/zcwj/2.html',
  'old.html',
  '.hidden/old.html',
])('%s is too much', (file) => {
  write(file);
  expect(verifyOutput(expectedFiles(portal), filesBelow(folder))).toMatchObject({
    missing: [],
    unexpected: [file],
  });
});

test('a link to a file elsewhere is too much', () => {
  symlinkSync('/etc/hostname', join(folder, 'agencies/sfb/policies/b.pdf'));
  expect(verifyOutput(expectedFiles(portal), filesBelow(folder)).unexpected).toEqual([
    'agencies/sfb/policies/b.pdf',
  ]);
});

test('names mean the same in either Unicode form', () => {
  remove('agencies/sfb/policies/cafe\u0301.html');
  write('agencies/sfb/policies/caf\u00e9.html');
  expect(verifyOutput(expectedFiles(portal), filesBelow(folder))).toMatchObject({
    missing: [],
    unexpected: [],
  });
});
