import { describe, expect, it } from 'vitest';
import { paceOf } from '../../src/adapters/twenty/pace.ts';

const at = (seconds: number): Date => new Date(seconds * 1000);

describe('a pace of 60 root fields a minute', () => {
  it('lets one pass a second, from the first on', () => {
    const { waitFor } = paceOf(60);
    expect([waitFor(1, at(0)), waitFor(4, at(0)), waitFor(1, at(1))]).toEqual([0, 1000, 4000]);
  });

  it('catches up with what a slow answer left unasked, but no more than two seconds of it', () => {
    const { waitFor } = paceOf(60);
    waitFor(1, at(0));
    expect([waitFor(3, at(60)), waitFor(1, at(60)), waitFor(1, at(60))]).toEqual([0, 1000, 2000]);
  });
});
