import type { TextRange } from '../../search/match.ts';

/** A part of one of the pieces that a text was joined of. */
export interface PieceRange extends TextRange {
  readonly piece: number;
}

/**
 * Where ranges of a joined text lie in the pieces it was joined of: one list for each range, of several parts where it
 * goes on over the end of a piece.
 * @param ranges in order, none overlapping another
 */
export function placeInPieces(pieces: readonly string[], ranges: readonly TextRange[]): PieceRange[][] {
  const placed: PieceRange[][] = [];
  let piece = 0;
  let offset = 0;
  for (const { start, end } of ranges) {
    while (piece < pieces.length && offset + (pieces[piece]?.length ?? 0) <= start) {
      offset += pieces[piece]?.length ?? 0;
      piece++;
    }
    const parts: PieceRange[] = [];
    let base = offset;
    for (let next = piece; next < pieces.length && base < end; next++) {
      const length = pieces[next]?.length ?? 0;
      const from = Math.max(start - base, 0);
      const to = Math.min(end - base, length);
      if (to > from) parts.push({ piece: next, start: from, end: to });
      base += length;
    }
    placed.push(parts);
  }
  return placed;
}
