/** What a customer will need; `*` stands for something that is sold to its class. */
export const NEED_PATTERNS: readonly string[] = [
  '* for the second site',
  '* in all subsidiaries',
  '* as a managed service',
  'Replace the in-house solution for *',
  'Connect * to the group data platform',
  'Extend * to suppliers',
  'Successor for *, whose support ends',
];

/** What is missing where a need can't be delivered today. */
export const RESOURCE_GAPS: readonly string[] = [
  'No consultant who has done this before is free before summer.',
  'The connector to their ERP system is not built yet.',
  'Certification for their industry is missing.',
  'No partner on site for first-level support.',
  'The reference that they ask for is in another country.',
  'Capacity of the delivery team covers half of the rollout.',
];
