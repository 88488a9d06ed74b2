import { describe, expect, it } from 'vitest';
import { LISTED, ListsSection } from '../../src/front-components/programme/lists-section.tsx';
import { look, stage } from './support/stage.ts';
import { press } from './support/tree.ts';

describe('all lists', () => {
  it('are one click away', () => {
    const { desk, listed } = stage();
    const { texts } = look();
    for (const objects of LISTED)
      press(<ListsSection desk={desk} {...look()} />, texts.lists.objects[objects]);
    expect(listed).toEqual([...LISTED]);
  });
});
