import { describe, expect, test } from 'vitest';
import { readBody } from './resolver.ts';

const marksOf = (body: string) => {
  const { textDigest, sketch } = readBody(body, { format: 'md', firstLine: 1 });
  return { textDigest, sketch };
};

/** How many of its 24 parts two sketches share. */
function shared(a: string, b: string): number {
  return Array.from({ length: 24 }, (_, part) => part * 2).filter(
    (start) => a.slice(start, start + 2) === b.slice(start, start + 2),
  ).length;
}

const WORDS = '安全检查公开办理审核发布登记备案答复监督评估培训宣传统计报送整改验收通报考核指导协调服务';
/** A text of its own for each seed. */
const textOf = (seed: number, length: number) =>
  Array.from(
    { length },
    (_, index) => WORDS[(index * index * 7 + index * seed + seed * seed) % WORDS.length],
  ).join('');

describe('the marks of a text', () => {
  test('are the same whatever its blanks, line ends and signs of Markdown', () => {
    const text = textOf(3, 200);
    const cut = `${text.slice(0, 50)}\n${text.slice(50, 90)} ${text.slice(90, 120)}**${text.slice(120, 140)}**${text.slice(140)}`;
    expect(marksOf(cut)).toEqual(marksOf(text));
  });

  test('of another text are others', () => {
    const digests = new Set(
      Array.from({ length: 500 }, (_, seed) => marksOf(textOf(seed, 30) + seed).textDigest),
    );
    expect(digests.size).toBe(500);
    expect(shared(marksOf(textOf(3, 300)).sketch, marksOf(textOf(11, 300)).sketch)).toBeLessThan(8);
  });

  test('stay much alike where a few words are changed', () => {
    const text = textOf(5, 600);
    const changed = `${text.slice(0, 300)}新增一句话${text.slice(303)}`;
    expect(marksOf(changed).textDigest).not.toBe(marksOf(text).textDigest);
    expect(shared(marksOf(changed).sketch, marksOf(text).sketch)).toBeGreaterThan(18);
  });

  test('are short: no sketch below a hundred characters, nothing of no words', () => {
    expect(marksOf(textOf(1, 99)).sketch).toBe('');
    expect(marksOf(textOf(1, 100)).sketch).toMatch(/^[\w-]{48}$/);
    expect(marksOf(' \n')).toEqual({ textDigest: '', sketch: '' });
  });
});
