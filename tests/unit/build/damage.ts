import fc from 'fast-check';

/** What a disk or a crash may leave of some bytes: one of them another, or their end missing. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Buffer> {
  return fc
    .record({
      at: fc.nat(whole.length - 1),
      change: fc.integer({ min: 1, max: 255 }),
      isCut: fc.boolean(),
    })
    .map(({ at, change, isCut }) => {
      if (isCut) return Buffer.from(whole.subarray(0, at));
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      return bytes;
    });
}
