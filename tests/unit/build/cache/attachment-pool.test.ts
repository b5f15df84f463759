import { expect, test } from 'vitest';
import { readAttachments } from '../../../../src/build/cache/attachment-pool.ts';
import type { ReadAttachment } from '../../../../src/source/attachment.ts';
import { makeFolder } from '../../source/content-folder.ts';

test('reads each file once, by workers where there are many, and keeps what its words gave', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `list-${index}.csv`);
  const files = { ...Object.fromEntries(names.map((name) => [name, '姓名,手机\n张某,138****5678\n'])) };
  const root = makeFolder({
    ...files,
    'list-7.csv': '姓名,手机\n张某,13812345678\n',
    'cut.pdf': '%PDF-1.4',
    'a.png': 'x',
  });
  const read = new Map<string, ReadAttachment>();
  await readAttachments(root, [...names, 'cut.pdf', 'a.png'], (file, result) => {
    expect(read.has(file)).toBe(false);
    read.set(file, result);
  });
  expect(read.size).toBe(names.length + 2);
  expect([...read.values()].every(({ record }) => record !== undefined)).toBe(true);
  const found = [...read].flatMap(([file, { findings }]) => findings.map(({ rule }) => `${file} ${rule}`));
  expect(found.sort()).toEqual(['cut.pdf attachment-unreadable', 'list-7.csv personal-mobile']);
});
