// The offset in halves of 32 bits each, high and low, as numbers count exactly to 53 bits only.
const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
/** The prime is 2^40 + this. */
const PRIME_LOW = 0x1b3;
const HALF = 2 ** 32;

const hex = (half: number): string => half.toString(16).padStart(8, '0');

/** The 64-bit FNV-1a hash of a text's code points, in its two halves. */
function hashOf(text: string): [high: number, low: number] {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    // One that takes two places.
    if (code > 0xffff) index += 1;
    low = (low ^ code) >>> 0;
    const product = low * PRIME_LOW;
    // Of what is shifted by 40 bits only the low half remains, in the high one. `>>> 0` is the remainder by 2^32.
    high = (high * PRIME_LOW + Math.floor(product / HALF) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return [high, low];
}

/**
 * A short name for a text, the same wherever and whenever it is made: its hash in hexadecimal. It tells texts apart, and
 * hides nothing.
 */
export const digestOf = (text: string): string => hashOf(text).map(hex).join('');

/** The first eight digits of it. */
export const shortDigestOf = (text: string): string => hex(hashOf(text)[0]);
