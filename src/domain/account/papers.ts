import type { Papers } from './rule.ts';

/** What several judgements ask for beside values of records, as one's. */
export const papersOf = (judged: readonly Partial<Papers>[]): Papers => ({
  tasks: judged.flatMap(({ tasks = [] }) => tasks),
  closedTasks: judged.flatMap(({ closedTasks = [] }) => closedTasks),
  notes: judged.flatMap(({ notes = [] }) => notes),
});
