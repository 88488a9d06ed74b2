/** How many records a step looked at, and how many it wrote. */
export type StepReport = { looked: number; changed: number };
