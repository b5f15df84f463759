import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketName,
  bucketOf,
  countBuckets,
  hashOfTerm,
  readBucket,
  writeBucket,
} from '../../../src/search/buckets.ts';
import { ByteReader, ByteWriter, DamagedIndex } from '../../../src/search/bytes.ts';
import { encodePack, readPack } from '../../../src/search/cards.ts';
import { readChecks } from '../../../src/search/checks.ts';
import { readDirectory } from '../../../src/search/directory.ts';
import { joinParts, makePart, readPart } from '../../../src/search/part.ts';
import {
  LIST_KINDS,
  readParts,
  readPlaces,
  readTurns,
  writeParts,
  writePlaces,
} from '../../../src/search/postings.ts';
import { encodeTable, readTable } from '../../../src/search/table.ts';
import { indexFiles, type SmallDocument } from './small-index.ts';

const anyText = fc.string({ unit: fc.constantFrom('信', 'a', '1', '\ud800', '\udc00', '〔', '\0') });
const anyBytes = fc.uint8Array({ maxLength: 60 });
const ascending = (most: number) =>
  fc.uniqueArray(fc.nat(most), { maxLength: 30 }).map((numbers) => numbers.sort((a, b) => a - b));

/** Calls what reads bytes; whatever it throws is a `DamagedIndex`. */
function expectOnlyDamage(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedIndex);
  }
}

describe('bytes', () => {
  it('come back as they were written', () => {
    const whole = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.array(fc.oneof(whole, anyText)), (values) => {
        const writer = new ByteWriter(1);
        for (const value of values) {
          if (typeof value === 'number') writer.varint(value);
          else writer.text(value);
        }
        const reader = new ByteReader(writer.finish());
        expect(values.map((value) => (typeof value === 'number' ? reader.varint() : reader.text()))).toEqual(
          values,
        );
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });
});

describe('lists', () => {
  it('of heads hold every place', () => {
    const places = ascending(3_000)
      .filter((positions) => positions.length > 0)
      .map((positions) =>
        positions.map((position, index) => ({ position, isEnd: index === positions.length - 1 })),
      );
    fc.assert(
      fc.property(
        ascending(50_000),
        fc.array(places, { minLength: 30, maxLength: 30 }),
        (documents, placed) => {
          const writer = new ByteWriter();
          const expected = documents.flatMap((document, index) =>
            (placed[index] ?? []).map(({ position, isEnd }) => [document, position, isEnd]),
          );
          let last = -1;
          for (const [index, document] of documents.entries()) {
            writePlaces(writer, document - last, placed[index] ?? []);
            last = document;
          }
          const read: unknown[] = [];
          readPlaces(writer.finish(), 50_001, (...place) => read.push(place));
          expect(read).toEqual(expected);
        },
      ),
    );
  });

  it('of single units hold every sum of parts', () => {
    const writer = new ByteWriter();
    const expected = Array.from({ length: 31 }, (_, index) => [index * 3, index + 1]);
    for (const [index, [, parts = 0]] of expected.entries()) writeParts(writer, index === 0 ? 1 : 3, parts);
    const read: unknown[] = [];
    readParts(writer.finish(), 100, (...found) => read.push(found));
    expect(read).toEqual(expected);
  });

  it('of any bytes are read to their end, in order, or told to be damaged', () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(500), (bytes, documents) => {
        for (const read of [readTurns, readPlaces, readParts]) {
          const found: number[] = [];
          expectOnlyDamage(() => read(bytes, documents, (document: number) => found.push(document)));
          expect(
            found.every((document, index) => document >= (found[index - 1] ?? 0) && document < documents),
          ).toBe(true);
          expect(found.length).toBeLessThanOrEqual(bytes.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('buckets', () => {
  it('hold what was put into them', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyBytes), fc.dictionary(anyText, anyBytes), (body, head) => {
        const lists = { body, head, unit: {} };
        const bytes = writeBucket('buckets/0', (kind) => Object.entries(lists[kind]));
        const read = readBucket('buckets/0', bytes);
        for (const kind of LIST_KINDS)
          expect([...read[kind]].map(([term, list]) => [term, [...list]])).toEqual(
            Object.entries<Uint8Array>(lists[kind])
              .map(([term, list]) => [term, [...list]])
              .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
          );
      }),
    );
  });

  it('grow in number with the index, and a term stays in the half of its bucket', () => {
    expect([0, 10_000, 100_000, 10 ** 9, 10 ** 12].map(countBuckets)).toEqual([1, 1, 8, 65536, 65536]);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 15 }), (term, power) => {
        const hash = hashOfTerm('body', term);
        expect(Math.floor(bucketOf(hash, 2 ** (power + 1)) / 2)).toBe(bucketOf(hash, 2 ** power));
        expect(hashOfTerm('head', `t${term}`)).toBe(hash);
      }),
    );
    expect(bucketName(10, 2048)).toBe('buckets/00a');
    expect(bucketName(0, 1)).toBe('buckets/0');
  });
});

const DOCUMENTS: readonly SmallDocument[] = Array.from({ length: 40 }, (_, place) => ({
  title: `关于第${place % 7}次信访工作的通知`,
  documentNumber: place % 3 ? `州办发〔2018〕${place}号` : undefined,
  text: `本次会议有${place * 3}人参加，${place % 5 ? '信访' : '预算'}工作按期完成。`.repeat(place % 4),
}));

describe('parts', () => {
  it('give the same buckets however the documents are shared out', () => {
    const join = (size: number) => {
      const parts = [];
      for (let first = 0; first < DOCUMENTS.length; first += size)
        parts.push(readPart(makePart(DOCUMENTS.slice(first, first + size))));
      return [...joinParts(parts, 16)];
    };
    const whole = join(40);
    expect(whole).toHaveLength(16);
    for (const size of [1, 7, 39]) expect(join(size)).toEqual(whole);
  });

  it('may be empty', () => {
    const parts = [makePart([]), makePart(DOCUMENTS.slice(0, 2)), makePart([])].map(readPart);
    expect([...joinParts(parts, 1)]).toEqual([...joinParts([readPart(makePart(DOCUMENTS.slice(0, 2)))], 1)]);
    expect(indexFiles([]).get('directory')).toBeDefined();
  });

  it('that are cut or changed are told', () => {
    const bytes = makePart(DOCUMENTS);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        expect(() => readPart(bytes.slice(0, at))).toThrow(DamagedIndex);
        expect(() => readPart(bytes.map((byte, place) => (place === at ? byte ^ flip : byte)))).toThrow(
          DamagedIndex,
        );
      }),
    );
  });
});

describe('the index', () => {
  it('is the same for the same documents, and a new one leaves full packs as they were', () => {
    const before = indexFiles(DOCUMENTS.slice(0, 39), 13);
    expect(indexFiles(DOCUMENTS.slice(0, 39), 13)).toEqual(before);
    const after = indexFiles(DOCUMENTS, 13);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(after.get('cards/0')).toEqual(before.get('cards/0'));
  });

  it('refuses documents that are not oldest first', () => {
    const days = ['2018-01-02', '2018-01-01'];
    expect(() => indexFiles(days.map((date) => ({ title: '甲', text: '', date })))).toThrow(RangeError);
    expect(() => indexFiles([{ title: '甲', text: '', date: '昨天' }])).toThrow(RangeError);
  });

  it('has a table and cards that come back as they were written', () => {
    const table = {
      days: Uint32Array.of(20170101, 20170101, 20181231),
      publishers: Uint32Array.of(0, 300, 1),
      placings: Uint32Array.of(0, 0, 70_000),
      kinds: Uint32Array.of(0, 0, 0),
    };
    const sizes = { documents: 3, publishers: 301, placings: 70_001, kinds: 1 };
    expect(readTable(encodeTable(table, sizes), sizes)).toEqual(table);
    expect(() => readTable(encodeTable(table, sizes), { ...sizes, publishers: 300 })).toThrow(DamagedIndex);
    expect(() => readTable(encodeTable(table, sizes), { ...sizes, documents: 2 })).toThrow(DamagedIndex);
    const cards = [
      { route: '/甲.html', title: '<b>“甲”</b>', summary: '\n' },
      { route: '/', title: '' },
    ];
    expect(readPack('cards/0', encodePack('cards/0', cards))).toEqual(cards);
  });

  it('tells any other bytes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyBytes,
          fc.json().map((json) => new TextEncoder().encode(json)),
        ),
        (bytes) => {
          expect(() => readDirectory(bytes)).toThrow(DamagedIndex);
          expect(() => readPack('cards/0', bytes)).toThrow(DamagedIndex);
          const sizes = { documents: 1, publishers: 1, placings: 1, kinds: 1 };
          expect(() => readTable(bytes, sizes)).toThrow(DamagedIndex);
          expect(() => readChecks(bytes, 1)).toThrow(DamagedIndex);
          expect(() => readBucket('buckets/0', bytes)).toThrow(DamagedIndex);
          expect(() => readPart(bytes)).toThrow(DamagedIndex);
        },
      ),
    );
  });
});
