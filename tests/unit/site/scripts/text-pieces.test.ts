import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInPieces } from '../../../../src/site/scripts/text-pieces.ts';

describe('placeInPieces', () => {
  it('finds a range in one piece, and one that goes over several', () => {
    expect(
      placeInPieces(
        ['政务', '公开', '', '工作'],
        [
          { start: 0, end: 2 },
          { start: 3, end: 5 },
        ],
      ),
    ).toEqual([
      [{ piece: 0, start: 0, end: 2 }],
      [
        { piece: 1, start: 1, end: 2 },
        { piece: 3, start: 0, end: 1 },
      ],
    ]);
  });

  it('gives back what was asked for', () => {
    const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { maxLength: 12 }), cuts, (pieces, points) => {
        const text = pieces.join('');
        const sorted = points.filter((point) => point <= text.length).sort((a, b) => a - b);
        const ranges = sorted
          .slice(1)
          .map((end, index) => ({ start: sorted[index] ?? 0, end }))
          .filter((_, index) => index % 2 === 0);
        const placed = placeInPieces(pieces, ranges).map((parts) =>
          parts.map(({ piece, start, end }) => pieces[piece]?.slice(start, end)).join(''),
        );
        expect(placed).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
      }),
    );
  });
});
