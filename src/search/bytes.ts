/** Bytes of the index that cannot be what was written: cut, changed, or of another edition. */
export class DamagedIndex extends Error {
  constructor(what: string) {
    super(`The search index is damaged: ${what}`);
  }
}

/** Writes numbers and texts one after another into bytes that grow. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  /** A whole number of at most 32 bits, seven bits a byte, lowest first. */
  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A text with its length, in UTF-16 units, which halves of characters survive. */
  text(text: string): void {
    this.varint(text.length);
    this.#reserve(text.length * 2);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      this.#bytes[this.#length++] = code & 0xff;
      this.#bytes[this.#length++] = code >> 8;
    }
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what has been written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Begins anew in the same memory. */
  clear(): void {
    this.#length = 0;
  }
}

/** Reads what a `ByteWriter` wrote. Each method throws `DamagedIndex` rather than read on behind the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  varint(): number {
    const bytes = this.#bytes;
    let value = 0;
    for (let factor = 1; factor <= 0x10000000; factor *= 0x80) {
      const byte = bytes[this.#position++];
      if (byte === undefined) throw new DamagedIndex('a file is cut off');
      if (byte < 0x80) {
        value += byte * factor;
        if (value > 0xffffffff) break;
        return value;
      }
      value += (byte & 0x7f) * factor;
    }
    throw new DamagedIndex('a number is too large');
  }

  byte(): number {
    const byte = this.#bytes[this.#position++];
    if (byte === undefined) throw new DamagedIndex('a file is cut off');
    return byte;
  }

  text(): string {
    const length = this.varint();
    const bytes = this.bytes(length * 2);
    let text = '';
    for (let index = 0; index < bytes.length; index += 2)
      text += String.fromCharCode((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8));
    return text;
  }

  /** A view of all bytes that are left. */
  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#position);
  }

  /** A view of the next bytes. */
  bytes(length: number): Uint8Array {
    const start = this.#position;
    if (length > this.#bytes.length - start) throw new DamagedIndex('a file is cut off');
    this.#position = start + length;
    return this.#bytes.subarray(start, this.#position);
  }
}

const SEAL_LENGTH = 4;

function checksum(name: string, bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) sum = Math.imul(sum ^ name.charCodeAt(index), 0x01000193);
  for (let index = SEAL_LENGTH; index < bytes.length; index++)
    sum = Math.imul(sum ^ (bytes[index] ?? 0), 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
}

/** Begins a file with room for its seal. */
export function openFile(capacity: number): ByteWriter {
  const writer = new ByteWriter(capacity + SEAL_LENGTH);
  writer.bytes(new Uint8Array(SEAL_LENGTH));
  return writer;
}

/** Ends a file of `openFile`: a checksum of its name and bytes stands before them. */
export function sealFile(name: string, writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const bytes = writer.finish();
  new DataView(bytes.buffer).setUint32(0, checksum(name, bytes));
  return bytes;
}

/** A sealed file's checksum; 0 where it has none. */
export function sealOf(bytes: Uint8Array): number {
  if (bytes.length < SEAL_LENGTH) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
}

/**
 * Reads a file of `sealFile`.
 * @throws DamagedIndex where it is cut, changed or another file
 */
export function unsealFile(name: string, bytes: Uint8Array): ByteReader {
  if (bytes.length < SEAL_LENGTH || sealOf(bytes) !== checksum(name, bytes))
    throw new DamagedIndex(`${name} is not as it was written`);
  return new ByteReader(bytes.subarray(SEAL_LENGTH));
}

/**
 * Reads JSON of the index.
 * @throws DamagedIndex
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DamagedIndex('a file is no JSON');
  }
}
