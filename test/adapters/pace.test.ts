import { describe, expect, it } from 'vitest';
import { paceOf } from '../../src/adapters/twenty/pace.ts';

/** A document of so many root fields. */
const roots = (count: number): string =>
  `query { ${Array.from({ length: count }, (_, index) => `list${index} { id }`).join(' ')} }`;

const at = (seconds: number): Date => new Date(seconds * 1000);

describe('a pace of 60 root fields a minute', () => {
  it('lets one pass a second, from the first on', () => {
    const { waitFor } = paceOf(60);
    expect([waitFor(roots(1), at(0)), waitFor(roots(4), at(0)), waitFor(roots(1), at(1))]).toEqual([
      0, 1000, 4000,
    ]);
  });

  it('catches up with what a slow answer left unasked, but no more than two seconds of it', () => {
    const { waitFor } = paceOf(60);
    waitFor(roots(1), at(0));
    expect([waitFor(roots(3), at(60)), waitFor(roots(1), at(60)), waitFor(roots(1), at(60))]).toEqual([
      0, 1000, 2000,
    ]);
  });
});
