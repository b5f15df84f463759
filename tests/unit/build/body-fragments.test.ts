import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeFragments } from '../../../src/build/writers/body-fragments.ts';
import { readFragment } from '../../../src/search/fragment.ts';

const BODIES = [
  { url: '/a.html', content: '各县市人民政府：现将有关事项通知如下。' },
  { url: '/文件/b c.html', content: '引号"、反斜杠\\、<b>尖括号</b>、表情😀。' },
  { url: '/c.html', content: '同样的话。' },
  { url: '/d.html', content: '同样的话。' },
];

type Fragments = Awaited<ReturnType<typeof makeFragments>>;

const hashes = (files: Fragments) =>
  files.map((file) => file && createHash('sha256').update(file).digest('hex'));
const read = (files: Fragments) => files.map((file) => file && readFragment(file));

describe('the fragments that Pagefind makes of bodies', () => {
  it('hold them word for word, in their order', async () => {
    expect(read(await makeFragments(BODIES))).toEqual(BODIES);
  });

  it('are the same bytes for the same bodies', async () => {
    expect(hashes(await makeFragments(BODIES))).toEqual(hashes(await makeFragments(BODIES)));
  });

  it('have white space as single spaces', async () => {
    const [fragment] = await makeFragments([{ url: '/a.html', content: ' 甲\n乙\t  丙 ' }]);
    expect(fragment && readFragment(fragment).content).toBe('甲 乙 丙');
  });

  it('of no bodies are none, nor of an empty one', async () => {
    expect(await makeFragments([])).toEqual([]);
    const bodies = [{ url: '/empty.html', content: ' ' }, ...BODIES];
    expect(read(await makeFragments(bodies))).toEqual([undefined, ...BODIES]);
  });

  it('are gzip of a signature and JSON, which a server may have unpacked', async () => {
    const [first] = await makeFragments(BODIES);
    if (!first) throw new Error('There is no fragment.');
    const unpacked = gunzipSync(first);
    expect(unpacked.toString()).toMatch(/^pagefind_dcd\{"url":"/);
    expect(readFragment(unpacked)).toEqual(BODIES[0]);
  });

  it('are told from other bytes', () => {
    for (const bytes of [
      '',
      '<html>',
      'pagefind_dcd',
      'pagefind_dcd{}',
      'pagefind_dcd{"url":1,"content":"a"}',
    ])
      expect(() => readFragment(new TextEncoder().encode(bytes))).toThrow();
  });
});
