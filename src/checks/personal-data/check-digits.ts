/** The provinces' codes that an identity number begins with. Source: GB/T 2260. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
/** Weights and signs of an identity number's check digit: ISO 7064, MOD 11-2. Source: GB 11643. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6, 8));
  if (year < 1880 || year > 2099 || day < 1) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether digits begin with a region and a day, as identity numbers do, and many codes of projects. */
export function beginsWithRegionAndDay(digits: string): boolean {
  return PROVINCES.test(digits) && isDay(digits.slice(6, 14));
}

/** Whether 18 signs are an identity number: region, day of birth and check digit hold. */
export function isIdentityNumber(signs: string): boolean {
  if (signs.length !== 18 || !beginsWithRegionAndDay(signs)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(signs[index]), 0);
  return CHECK_SIGNS[sum % 11] === signs[17]?.toUpperCase();
}

/** Whether the last digit is the check digit of payment cards. Source: ISO/IEC 7812-1, annex B. */
function hasCardCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** What banks' cards here begin with, by their length: UnionPay and the banks' own of before; Mastercard, Visa and JCB. */
const CARD_STARTS: Readonly<Record<number, RegExp>> = {
  16: /^(?:6[02]|4|5[1-5]|35|9558)/,
  17: /^(?:6[02]|4055|9558)/,
  18: /^(?:6[02]|9558)/,
  19: /^(?:6[02]|9558|9559|4367|4563|103)/,
};

/** Whether digits are the number of a bank card: length, beginning and check digit hold. */
export function isBankCard(digits: string): boolean {
  return (
    CARD_STARTS[digits.length]?.test(digits) === true &&
    hasCardCheckDigit(digits) &&
    !/^(\d)\1+$/.test(digits) &&
    !beginsWithRegionAndDay(digits)
  );
}
