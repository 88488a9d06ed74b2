import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestOf } from '../../../src/domain/shared/digest.ts';

/** What workspaces store already: with other digests an upgrade would compute every account again. */
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['Key Accounts', '207e71f94fbf59e8'],
  ['{"stage":"CUSTOMER","amountMicros":120000000000}', 'e3c9a2d6e2699b55'],
  ['Zoë & Søn 株式会社 😀 مرحبا', '8d7ceb1ac5d0a2b5'],
  ['x'.repeat(10_000), '4118176bad223b65'],
])('the digest of %j is what it always was', (text, digest) => {
  expect(digestOf(text)).toBe(digest);
});

/** As the hash is defined, in whole numbers of any size. */
function byDefinition(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text)
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

it('the digest of any text is its 64-bit FNV-1a hash', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(digestOf(text)).toBe(byDefinition(text));
    }),
    { numRuns: 2000 },
  );
});
