import type { Chance } from './chance.ts';

const COUNTIES =
  '110105 130102 210203 320106 330109 420111 440305 500112 510107 610113 622901 622921 622927 640104 650102';
const MOBILE_STARTS =
  '130 131 132 133 134 135 136 137 138 139 145 147 150 151 152 153 155 156 157 158 159 166 170 171 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 191 198 199';
/** Beginnings of cards in use, and how many digits theirs have. */
const CARDS: readonly (readonly [string, number])[] = [
  ['622848', 19],
  ['622202', 19],
  ['621700', 19],
  ['621661', 19],
  ['620522', 19],
  ['622588', 16],
  ['622155', 16],
  ['623052', 19],
  ['621098', 19],
  ['625362', 16],
  ['436742', 19],
  ['955880', 19],
  ['456351', 19],
  ['403361', 16],
  ['518710', 16],
];

export const two = (value: number) => String(value).padStart(2, '0');

/** The last sign of an identity number: seventeen weights of 2 to the power of 17 … 1, modulo 11. */
export function identityEnd(seventeen: string): string {
  let rest = 0;
  for (const digit of seventeen) rest = ((rest + Number(digit)) * 2) % 11;
  const check = (12 - rest) % 11;
  return check === 10 ? 'X' : String(check);
}

export function makeDay(chance: Chance, from: number, to: number): string {
  return `${chance.between(from, to)}${two(chance.between(1, 12))}${two(chance.between(1, 28))}`;
}

export function makeIdentity(chance: Chance): string {
  const body = `${chance.pick(COUNTIES.split(' '))}${makeDay(chance, 1936, 2016)}${chance.digits(3)}`;
  return body + identityEnd(body);
}

export function makeMobile(chance: Chance): string {
  return chance.pick(MOBILE_STARTS.split(' ')) + chance.digits(8);
}

/** The digit that makes the sum come out even: Luhn's. */
export function luhnEnd(digits: string): string {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(doubled / 10) + (doubled % 10);
  }
  return String((10 - (sum % 10)) % 10);
}

export function makeCard(chance: Chance): string {
  const [start, length] = chance.pick(CARDS);
  const digits = start + chance.digits(length - start.length - 1);
  return digits + luhnEnd(digits);
}

/** A number of some length that has the check digit of cards. */
export function makeLuhn(chance: Chance, start: string, length: number): string {
  const digits = start + chance.digits(length - start.length - 1);
  return digits + luhnEnd(digits);
}

export const COUNTY_CODES: readonly string[] = COUNTIES.split(' ');

export function widen(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
