import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examplePage } from '../../../src/checks/example-documents.ts';
import { PICTURE_HEAD } from '../../../src/checks/example-pictures.ts';
import { INSPECTIONS } from '../../../src/checks/inspect.ts';
import { diagnose } from '../../../src/checks/runner.ts';
import { COMPONENTS } from '../../../src/markdown/components.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import { readContent } from '../../../src/source/content.ts';
import { plainReader } from '../../../src/source/content-reader.ts';
import { locateFindings } from '../../../src/source/positions.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const PAGES = 'agencies/sfb/pages';

let examples: string[] = [];
let folder = '';

beforeAll(async () => {
  const handbook = await readFile(join(PROJECT, 'content/README.md'), 'utf8');
  examples = [...handbook.matchAll(/^```mdx\n([\s\S]*?)^```$/gm)].map(([, body = '']) => body);
  folder = await mkdtemp(join(tmpdir(), 'lanmu-handbook-'));
  await cp(join(PROJECT, 'tests/sites/minimal/content'), folder, { recursive: true });
  for (const [index, body] of examples.entries()) {
    await writeFile(join(folder, PAGES, `example-${index + 1}.mdx`), examplePage(body));
    for (const [, name = ''] of body.matchAll(/="([\w-]+\.(?:png|mp4|vtt))"/g))
      await writeFile(join(folder, PAGES, name), name.endsWith('.png') ? PICTURE_HEAD : '一');
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('the handbook shows every component, by its Chinese and its English name', async () => {
  const handbook = await readFile(join(PROJECT, 'content/README.md'), 'utf8');
  for (const { name, label } of COMPONENTS) {
    expect(handbook).toContain(`**${label}**（\`${name}\`）`);
    expect(examples.filter((body) => new RegExp(`^<${label}[ >]`).test(body))).toHaveLength(1);
  }
});

it('its examples pass the checks', async () => {
  const content = await readContent(folder, (root) => plainReader(root, INSPECTIONS));
  const { portal, findings } = buildPortal(content, { today: '2019-12-01' });
  const all = diagnose({ portal, content }, [...content.findings, ...findings], (found) =>
    locateFindings(folder, found),
  );
  expect(all.filter(({ file }) => file.includes('example-'))).toEqual([]);
  expect(portal.documents.filter(({ file }) => file.includes('example-'))).toHaveLength(examples.length);
});
