import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeFragments } from '../../../src/build/writers/body-fragments.ts';
import { hasFragment, readFragment } from '../../../src/search/fragment.ts';

const BODIES = [
  { url: '/a.html', content: '各县市人民政府：现将有关事项通知如下。' },
  { url: '/文件/b c.html', content: '引号"、反斜杠\\、<b>尖括号</b>、表情😀。' },
  { url: '/c.html', content: '同样的话。' },
  { url: '/d.html', content: '同样的话。' },
];

type Fragments = Awaited<ReturnType<typeof makeFragments>>;

const hashes = (files: Fragments) =>
  files.map((file) => file && createHash('sha256').update(file).digest('hex'));
const read = (files: Fragments) => files.map((file) => file && readFragment(gunzipSync(file)));

describe('the fragments that Pagefind makes of bodies', () => {
  it('hold them word for word, in their order', async () => {
    expect(read(await makeFragments(BODIES))).toEqual(BODIES);
  });

  it('are the same bytes for the same bodies', async () => {
    expect(hashes(await makeFragments(BODIES))).toEqual(hashes(await makeFragments(BODIES)));
  });

  it('have white space as single spaces', async () => {
    const [fragment] = await makeFragments([{ url: '/a.html', content: ' 甲\n乙\t  丙 ' }]);
    expect(fragment && readFragment(gunzipSync(fragment)).content).toBe('甲 乙 丙');
  });

  it('are the same bytes whatever others are made with them', async () => {
    const [last] = BODIES.slice(-1);
    expect(hashes(await makeFragments(last ? [last] : []))).toEqual(
      hashes(await makeFragments(BODIES)).slice(-1),
    );
  });

  it('of no bodies are none, nor of one without words', async () => {
    expect(await makeFragments([])).toEqual([]);
    const without = ['', ' ', '。', '※', '***', '\u0000', '\u200b', '\ue000'];
    expect(without.filter(hasFragment)).toEqual([]);
    const bodies = [...without.map((content, place) => ({ url: `/${place}.html`, content })), ...BODIES];
    expect(read(await makeFragments(bodies))).toEqual([...without.map(() => undefined), ...BODIES]);
  });

  it('are made of every body with a letter or figure, in whatever script', async () => {
    const texts = [
      '甲',
      '々',
      'ゝ',
      '①',
      '㊀',
      '²',
      'a',
      '７',
      '한',
      'ب',
      '\u{20000}',
      '\u0000甲',
      '\ue000甲',
    ];
    expect(texts.filter((text) => !hasFragment(text))).toEqual([]);
    const made = await makeFragments(texts.map((content, place) => ({ url: `/${place}.html`, content })));
    expect(made.filter((fragment) => fragment === undefined)).toEqual([]);
  });

  it('have a sign in place of half a character', async () => {
    const [fragment] = await makeFragments([{ url: '/a.html', content: '甲\ud800乙' }]);
    expect(fragment && readFragment(gunzipSync(fragment)).content).toBe('甲\ufffd乙');
  });

  it('fail when Pagefind ends before its time', async () => {
    const kill = (message: unknown) => {
      const { process: child } = message as { process: ChildProcess };
      child.once('spawn', () => child.kill('SIGKILL'));
    };
    subscribe('child_process', kill);
    try {
      await expect(makeFragments(BODIES)).rejects.toThrow('SIGKILL');
    } finally {
      unsubscribe('child_process', kill);
    }
    expect(read(await makeFragments(BODIES))).toEqual(BODIES);
  });

  it('are gzip of a signature and JSON', async () => {
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
