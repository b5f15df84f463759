import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { INSPECTIONS } from '../../../src/checks/inspect.ts';
import { diagnose } from '../../../src/checks/runner.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import { readContent } from '../../../src/source/content.ts';
import { plainReader } from '../../../src/source/content-reader.ts';
import { locateFindings } from '../../../src/source/positions.ts';

const SITES = join(import.meta.dirname, '../../sites');
const CLEAN = join(SITES, 'clean-documents');

let folder = '';
let files: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanmu-clean-'));
  await cp(join(SITES, 'minimal/content'), folder, { recursive: true });
  await cp(CLEAN, folder, { recursive: true });
  files = (await readdir(CLEAN, { recursive: true })).filter((file) => file.endsWith('.md')).sort();
  const rows = files.map((file, index) => `sfb/2019-${10401 + index},${file.split('sfb/')[1]}\n`);
  await appendFile(join(folder, 'agencies/sfb/index-numbers.csv'), rows.join(''));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('there are ten and one more', () => {
  expect(files).toHaveLength(11);
});

it('no rule finds anything in the documents that are as they should be', async () => {
  const content = await readContent(folder, (root) => plainReader(root, INSPECTIONS));
  const { portal, findings } = buildPortal(content, { today: '2019-12-01' });
  const diagnostics = diagnose({ portal, content }, [...content.findings, ...findings], (all) =>
    locateFindings(folder, all),
  );
  expect(
    diagnostics
      .filter(({ file }) => files.includes(file))
      .map(({ rule, file, line, column, message }) => `${file}:${line}:${column} ${rule} ${message}`),
  ).toEqual([]);
});
