import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../scripts/support/first-difference.ts';

describe('the first difference', () => {
  it('is null for the same text', () => {
    expect(firstDifference('a\nb', 'a\nb')).toBeNull();
  });

  it('names the line and shows both sides of it', () => {
    expect(firstDifference('a\nb\nc', 'a\nX\nc')).toBe(
      ['first difference at line 2:', '    a', '  - b', '  - c', '  + X', '  + c'].join('\n'),
    );
  });

  it('is found where one text goes on and the other has ended', () => {
    expect(firstDifference('a', 'a\nb')).toBe(['first difference at line 2:', '    a', '  + b'].join('\n'));
  });
});
