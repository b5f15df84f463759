import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type ContentCache, openContentCache } from '../../../../src/build/cache/content-cache.ts';
import { type EditedContent, openEditedContent } from '../../../../src/build/dev/edited-content.ts';
import { CONTENT } from '../../../sites/built-site.ts';
import { useTemporaryCache } from '../temporary-cache.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

vi.mock('../../../../src/build/project.ts', async (original) => ({
  ...(await original<typeof import('../../../../src/build/project.ts')>()),
  CACHE_FOLDER: (await import('../temporary-cache.ts')).CACHE_FOLDER,
}));

const folder = useTemporaryFolder();
useTemporaryCache();
const POLICY = 'agencies/sfb/policies/2019/school-meals';

let edited: EditedContent | undefined;
let cache: ContentCache | undefined;
afterEach(async () => {
  await edited?.close();
  cache?.close();
});

const openCache = (isWritable: boolean) =>
  openContentCache(folder.path, { code: new Map([['src/source/document.ts', '1']]), isWritable });

function open() {
  cpSync(CONTENT.minimal, folder.path, { recursive: true });
  cache = openCache(true);
  edited = openEditedContent({ contentDir: folder.path, today: '2019-12-01', touch() {} });
  return { edited, cache };
}

function save(title: string): void {
  const file = join(folder.path, `${POLICY}.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
}

test('reads again what is changed, comes and goes', async () => {
  const { edited, cache } = open();
  const titles: (string | undefined)[] = [];
  const read = async () => {
    const { portal } = await edited.read(cache);
    titles.push(portal.documentByFile.get(`${POLICY}.md`)?.fields.title);
  };
  const expectTitle = (title: string | undefined) =>
    vi.waitFor(() => expect(titles.at(-1)).toBe(title), { timeout: 10_000, interval: 20 });
  await read();
  // Before anybody listens.
  save('一');
  await vi.waitFor(() => expect(edited.hasChanged()).toBe(true));
  edited.onChange(Promise.resolve(), {
    changed: read,
    failed(error) {
      throw error;
    },
  });
  await expectTitle('一');
  save('二');
  await expectTitle('二');
  rmSync(join(folder.path, `${POLICY}.md`));
  await expectTitle(undefined);
  expect(edited.hasChanged()).toBe(false);
});

test('what has been read is kept, also where `dev` is just stopped', async () => {
  const { edited, cache } = open();
  await edited.read(cache);
  const [attachment] = await openCache(false)
    .recorded()
    .attachments([`${POLICY}-form.txt`]);
  expect(attachment?.record?.file).toBe(`${POLICY}-form.txt`);
});
