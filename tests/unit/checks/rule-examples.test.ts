import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INSPECTIONS } from '../../../src/checks/inspect.ts';
import type { RuleExample } from '../../../src/checks/rule.ts';
import { RULES } from '../../../src/checks/rules/index.ts';
import { diagnose } from '../../../src/checks/runner.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import type { Diagnostic } from '../../../src/schema/diagnostic.ts';
import { readContent } from '../../../src/source/content.ts';
import { plainReader } from '../../../src/source/content-reader.ts';
import { locateFindings } from '../../../src/source/positions.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const BASE = join(PROJECT, 'tests/sites/minimal/content');
const TODAY = '2019-12-01';

/** The content that examples are laid over, one at a time: it takes longer to copy than to check. */
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lanmu-rules-'));
  await cp(BASE, root, { recursive: true });
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

/** A path as bytes; U+FFFD in an example's path stands for a byte that is no UTF-8. */
function pathBytes(path: string): Buffer {
  const bytes = [...path].map((sign) => (sign === '\ufffd' ? Buffer.from([0xff]) : Buffer.from(sign)));
  return Buffer.concat(bytes);
}

async function layOver({ files }: RuleExample): Promise<void> {
  for (const [path, file] of Object.entries(files)) {
    const target = pathBytes(join(root, path));
    if (file === null) await rm(target);
    else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      if (typeof file === 'object' && 'link' in file) await symlink(file.link, target);
      else await writeFile(target, file);
    }
  }
}

/** Takes an example away again: its files, the folders that came with them, and puts back what it replaced. */
async function takeAway({ files }: RuleExample): Promise<void> {
  for (const path of Object.keys(files)) {
    const parts = path.split('/');
    const ways = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const isNew = (way: string) => !existsSync(join(BASE, way));
    const first = ways.find(isNew);
    if (first === undefined) await cp(join(BASE, path), join(root, path));
    else await rm(pathBytes(join(root, first)), { recursive: true, force: true });
  }
}

async function check(): Promise<Diagnostic[]> {
  const content = await readContent(root, (folder) => plainReader(folder, INSPECTIONS));
  const { portal, findings } = buildPortal(content, { today: TODAY });
  return diagnose({ portal, content }, [...content.findings, ...findings], (all) =>
    locateFindings(root, all),
  );
}

async function checkExample(example: RuleExample): Promise<Diagnostic[]> {
  try {
    await layOver(example);
    return await check();
  } finally {
    await takeAway(example);
  }
}

async function readSources(room: string): Promise<string[]> {
  const root = join(PROJECT, 'src', room);
  const files = await readdir(root, { recursive: true });
  return Promise.all(
    files.filter((file) => file.endsWith('.ts')).map((file) => readFile(join(root, file), 'utf8')),
  );
}

/** Rule ids in a source text: after `rule:`, or among the first arguments of a function that reports or fails. */
function emittedRules(text: string): string[] {
  const named = text.matchAll(/\brule:\s*'([^']+)'/g);
  const passed = text.matchAll(
    /\b(?:report|fail)\((?:(?!\b(?:report|fail)\()[^;]){0,80}?'([a-z]+(?:-[a-z]+)+)'/g,
  );
  return [...named, ...passed].map(([, id = '']) => id);
}

it('finds nothing in the small government’s content', async () => {
  expect(await check()).toEqual([]);
});

describe.each(RULES)('$id', (rule) => {
  it('has examples of both kinds', () => {
    expect(rule.examples.valid).not.toEqual([]);
    expect(rule.examples.invalid).not.toEqual([]);
  });

  it.each(rule.examples.valid)('accepts: $name', async (example) => {
    const found = (await checkExample(example)).filter((diagnostic) => diagnostic.rule === rule.id);
    expect(found).toEqual([]);
  });

  it.each(rule.examples.invalid)('reports: $name', async (example) => {
    const found = await checkExample(example);
    const places = found.map(({ rule: id, file, line, column }) => `${id} ${file}:${line}:${column}`);
    expect(places).toContain(`${rule.id} ${example.at}`);
    expect(places.filter((place) => place.startsWith(`${rule.id} `))).toEqual([`${rule.id} ${example.at}`]);
    for (const { message, hint } of found) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(hint).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the rules', () => {
  it('are listed once each, one file a rule', async () => {
    const files = (await readdir(join(PROJECT, 'src/checks/rules'))).filter((file) => file !== 'index.ts');
    expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('are those that the code reports', async () => {
    const sources = (await Promise.all(['source', 'portal', 'markdown', 'checks'].map(readSources))).flat();
    const emitted = new Set(sources.flatMap(emittedRules));
    expect([...emitted].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it('that guard what may be published are errors', () => {
    expect(RULES.filter(({ isFixed, severity }) => isFixed && severity !== 'error')).toEqual([]);
  });
});
