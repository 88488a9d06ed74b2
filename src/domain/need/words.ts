import type { InsightObstacle } from './insight.ts';

/** Why no need was made of what a deal taught. */
export type InsightWords = Record<InsightObstacle, string> & {
  noDeal: string;
  inTrash: string;
};
