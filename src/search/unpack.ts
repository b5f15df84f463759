import { gunzipSync } from 'fflate';

/** The bytes of a packed file of the index. A server may have unpacked it on its way. */
export function unpack(bytes: Uint8Array): Uint8Array {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked ? gunzipSync(bytes) : bytes;
}
