import { describe, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { leavesOf } from '../support/leaves.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the registry of identifiers', () => {
  const leaves = leavesOf(ids);

  it('holds random identifiers only', () => {
    expect(leaves.filter(({ value }) => !UUID_V4.test(value))).toEqual([]);
  });

  it('uses each identifier once', () => {
    const byValue = Object.groupBy(leaves, ({ value }) => value);
    expect(Object.values(byValue).filter((same) => same?.length !== 1)).toEqual([]);
  });
});
