import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBodyPack, type PackPlace } from '../../../../src/build/cache/body-pack.ts';
import { damaged } from '../damage.ts';
import { useTemporaryFolder } from '../temporary-folder.ts';

const folder = useTemporaryFolder();
const path = () => `${folder.path}/cache/bodies-1.pack`;
const TEXTS = ['正文', '', '{"html":"<p>二</p>"}', 'x'.repeat(500)];

/** Writes a pack of the texts. @returns their places */
function pack(): PackPlace[] {
  const file = openBodyPack(path(), true);
  const places = TEXTS.map((text) => file.append(text));
  file.close();
  return places;
}

function readAll(places: readonly PackPlace[]): (string | undefined)[] {
  const file = openBodyPack(path(), false);
  try {
    return places.map((place) => file.read(place));
  } finally {
    file.close();
  }
}

describe('a pack of texts', () => {
  test('gives each text at its place', () => {
    expect(readAll(pack())).toEqual(TEXTS);
  });

  test('gives what has just been added', () => {
    const file = openBodyPack(path(), true);
    const place = file.append('刚写的');
    expect(file.read(place)).toBe('刚写的');
    expect(file.size).toBe(9);
    file.close();
    expect(statSync(path()).size).toBe(9);
  });

  test('grows at its end', () => {
    const places = pack();
    const file = openBodyPack(path(), true);
    places.push(file.append('又一篇'));
    file.close();
    expect(readAll(places)).toEqual([...TEXTS, '又一篇']);
  });

  test('takes more than it gathers at a time', () => {
    const file = openBodyPack(path(), true);
    const long = Array.from({ length: 6 }, (_, index) => String(index).repeat(1_000_000));
    const places = long.map((text) => file.append(text));
    file.close();
    expect(readAll(places)).toEqual(long);
  });

  test('where there is none, who may not write makes none', () => {
    expect(readAll([[0, 5, 0]])).toEqual([undefined]);
    expect(existsSync(path())).toBe(false);
  });

  test('has nothing at a place past its end', () => {
    pack();
    expect(readAll([[1_000_000, 5, 0]])).toEqual([undefined]);
  });

  test('gives a text as it was or none, whichever bytes are changed or missing', () => {
    const places = pack();
    const whole = readFileSync(path());
    fc.assert(
      fc.property(damaged(whole), (bytes) => {
        writeFileSync(path(), bytes);
        for (const [index, text] of readAll(places).entries())
          expect([TEXTS[index], undefined]).toContain(text);
      }),
      { numRuns: 300 },
    );
  });
});
