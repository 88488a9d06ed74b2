import type { Theme } from '../ui/theme.ts';

/**
 * Four colours for the parts of one thing, from its foot up. Dark and light ones take turns, so that they can be told
 * apart without seeing hues; what they stand for is always said in words beside them.
 */
export const seriesColours = ({ accent, second, third, fourth }: Theme) =>
  [accent, second, third, fourth] as const;
