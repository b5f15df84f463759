/** Whether this browser unpacks files: older ones than 2023 may not. */
export function canUnpack(): boolean {
  return 'DecompressionStream' in globalThis;
}

/** The bytes of a packed file. A server may have unpacked it on its way. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) return bytes;
  const { writable, readable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What fails here fails where it is read, too.
  for (const written of [writer.write(bytes), writer.close()]) written.catch(() => {});
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
