import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileSite } from '../../../src/build/code/compile.ts';
import type { CompileInputs } from '../../../src/build/code/kept-sites.ts';
import { wasCompiled } from '../../../src/build/code/kept-sites.ts';
import { compileAhead } from '../../../src/build/compile-ahead.ts';
import { startLookout } from '../../../src/build/lookout.ts';
import { examplePolicy } from '../../../src/checks/example-documents.ts';
import { buildPortal } from '../../../src/portal/build-portal.ts';
import { readContent } from '../../../src/source/content.ts';
import { makeFolder, SOUND_CONTENT } from '../source/content-folder.ts';

vi.mock('../../../src/build/code/compile.ts', () => ({ compileSite: vi.fn() }));
vi.mock('../../../src/build/code/kept-sites.ts', () => ({ wasCompiled: vi.fn() }));
beforeEach(() => {
  vi.mocked(compileSite).mockReset();
  vi.mocked(wasCompiled).mockReset();
});

const TODAY = '2019-12-01';
const MDX = {
  'agencies/sfb/policies/published.mdx': examplePolicy(),
  'agencies/sfb/policies/draft.mdx': examplePolicy().replace('review: 通过', 'review: 草稿'),
  'agencies/sfb/policies/later.mdx': examplePolicy().replace('2019-11-20', '2019-12-02'),
};

/** What is compiled ahead of a folder's reading, if anything is. */
async function compiledOf(files: Record<string, string>, stop = false): Promise<CompileInputs | undefined> {
  const contentDir = makeFolder({ ...SOUND_CONTENT, ...files });
  const lookout = startLookout();
  const seen = lookout.content(contentDir);
  const ahead = compileAhead({ contentDir, today: TODAY, code: new Map(), lookout, seen });
  if (stop) ahead.stop();
  await ahead.ended();
  await lookout.stop();
  return vi.mocked(compileSite).mock.calls[0]?.[0];
}

describe('compiling ahead of the reading', { timeout: 60_000 }, () => {
  it('compiles what the build will ask for: bodies of published MDX documents, and of no others', async () => {
    const inputs = await compiledOf(MDX);
    const content = await readContent(inputs?.contentDir ?? '');
    const { portal } = buildPortal(content, { today: TODAY });
    const published = portal.documents.filter(({ format }) => format === 'mdx');
    expect(inputs?.mdx).toEqual(published.map(({ file, hash }) => ({ file, hash })));
    expect(inputs?.mdx.map(({ file }) => file)).toEqual(['agencies/sfb/policies/published.mdx']);
    expect(inputs?.basePath).toBe(portal.settings.basePath);
  });

  it('needs no MDX', async () => {
    expect((await compiledOf({}))?.mdx).toEqual([]);
  });

  it('leaves it to the build where the code is known', async () => {
    vi.mocked(wasCompiled).mockReturnValue(true);
    expect(await compiledOf(MDX)).toBeUndefined();
  });

  it.each([
    [
      'an MDX document cannot be compiled',
      { 'agencies/sfb/policies/bad.mdx': examplePolicy({ body: '<甲' }) },
    ],
    ['portal.yaml cannot be read', { 'portal.yaml': 'name: [\n' }],
  ])('leaves it to the build where %s', async (_what, files) => {
    expect(await compiledOf(files)).toBeUndefined();
  });

  it('compiles nothing once nobody wants it', async () => {
    expect(await compiledOf(MDX, true)).toBeUndefined();
  });

  it('keeps its failures to itself: the build meets them again', async () => {
    vi.mocked(compileSite).mockRejectedValue(new Error('no compiler'));
    expect(await compiledOf({})).toBeDefined();
  });
});
