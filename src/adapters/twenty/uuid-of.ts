import type * as Crypto from 'node:crypto';

/** The module itself, when it is first needed: whole WebCrypto takes longer to load and to ask. */
const cryptoModule = (): Pick<typeof Crypto, 'createHash' | 'randomUUID'> =>
  process.getBuiltinModule('node:crypto');

/** A UUID that is the same for the same words, in any process: the start of their SHA-256, marked as version 5. */
export async function uuidOf(words: string): Promise<string> {
  const digest = cryptoModule().createHash('sha256').update(words).digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const text = digest.toString('hex', 0, 16);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}

/** A UUID that nothing else has. */
export const newUuid = (): string => cryptoModule().randomUUID();
