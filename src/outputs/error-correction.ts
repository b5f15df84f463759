/** The field of a QR code's Reed-Solomon code: 256 elements, modulo x⁸+x⁴+x³+x²+1. Source: ISO/IEC 18004. */
const MODULUS = 0x11d;

/** The powers of 2 in the field, twice, so that the sum of two logarithms is an index. */
const POWERS = new Uint8Array(510);
const LOGARITHMS = new Uint8Array(256);
for (let exponent = 0, power = 1; exponent < 255; exponent += 1) {
  POWERS[exponent] = power;
  POWERS[exponent + 255] = power;
  LOGARITHMS[power] = exponent;
  power = (power << 1) ^ (power & 0x80 ? MODULUS : 0);
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return POWERS[(LOGARITHMS[a] as number) + (LOGARITHMS[b] as number)] as number;
}

/**
 * The generator polynomial of a degree: the product of (x - 2ⁱ) for all i below the degree.
 * @returns the logarithms of its coefficients, the highest first, without the leading 1
 */
function generatorOf(degree: number): Uint8Array {
  const coefficients = new Uint8Array(degree);
  coefficients[degree - 1] = 1;
  for (let root = 0; root < degree; root += 1) {
    for (let i = 0; i < degree; i += 1) {
      const next = i + 1 < degree ? (coefficients[i + 1] as number) : 0;
      coefficients[i] = multiply(coefficients[i] as number, POWERS[root] as number) ^ next;
    }
  }
  return coefficients.map((coefficient) => LOGARITHMS[coefficient] as number);
}

const generators = new Map<number, Uint8Array>();

/** The error correction codewords of a block: the remainder of its division by the generator polynomial. */
export function errorCorrection(data: Uint8Array, degree: number): Uint8Array {
  const generator = generators.get(degree) ?? generatorOf(degree);
  generators.set(degree, generator);
  // Long division in place: what is left behind the data is the remainder.
  const rest = new Uint8Array(data.length + degree);
  rest.set(data);
  for (let at = 0; at < data.length; at += 1) {
    const first = rest[at] as number;
    if (first === 0) continue;
    const factor = LOGARITHMS[first] as number;
    for (let i = 0; i < degree; i += 1)
      rest[at + 1 + i] = (rest[at + 1 + i] as number) ^ (POWERS[factor + (generator[i] as number)] as number);
  }
  return rest.subarray(data.length);
}
