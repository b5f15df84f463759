import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAttachments } from '../../../../src/build/cache/attachment-pool.ts';
import type { ReadAttachment } from '../../../../src/source/attachment.ts';
import { makeFolder } from '../../source/content-folder.ts';
import { makePdf } from '../../source/example-pdf.ts';

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

test('a damaged PDF, whatever its reader makes of it, is no fault of the file read after it', async () => {
  const sound = makePdf(['示例名单', '第二页']);
  // Neither page can be found: the reader says so twice, once to nobody.
  const damaged = Buffer.from(sound);
  damaged.write('x', damaged.indexOf('\n7 0 obj') + 6);
  damaged.write('x', damaged.indexOf('\n9 0 obj') + 3);
  const names = Array.from({ length: 6 }, (_, index) => `${index}.pdf`);
  const root = makeFolder({});
  for (const [index, name] of names.entries())
    writeFileSync(join(root, name), index % 2 === 0 ? damaged : sound);
  const faulty = new Map<string, string | undefined>();
  await readAttachments(root, names, (file, { record, findings }) => {
    expect(record).toBeDefined();
    if (findings.length > 0) faulty.set(file, findings[0]?.message);
  });
  expect([...faulty.keys()].sort()).toEqual(['0.pdf', '2.pdf', '4.pdf']);
  expect(faulty.get('0.pdf')).toContain('文件已损坏');
});
