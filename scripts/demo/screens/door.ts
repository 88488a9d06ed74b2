/**
 * Who may look at the screens: whoever has the link that the terminal shows. Its code opens once; what it opens with is
 * a member's own right, never the API key.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export class Door {
  readonly #onUsed: () => void;
  #expected: Buffer | null = null;

  /** @param onUsed told when the code has been used, so that somebody who may can be given the next */
  constructor(onUsed: () => void) {
    this.#onUsed = onUsed;
  }

  /** A new code of 256 bits; one that was given before is good no more. */
  newCode(): string {
    const code = randomBytes(32).toString('base64url');
    this.#expected = digest(code);
    return code;
  }

  /** Whether this is the code that was given last, and was not used yet. */
  opens(code: string): boolean {
    if (this.#expected === null || !timingSafeEqual(this.#expected, digest(code))) return false;
    this.#expected = null;
    this.#onUsed();
    return true;
  }
}
