/** Why an e-mail or a meeting with a contact is none between the two of us. */
export const UNCOUNTED_CAUSES = [
  'CAMPAIGN',
  'UNDELIVERED',
  'MANY_ADDRESSEES',
  'NOT_WITH_US',
  'CANCELLED',
  'DECLINED',
  'LARGE_MEETING',
  'MEETING_WITHOUT_US',
] as const;

export type UncountedCause = (typeof UNCOUNTED_CAUSES)[number];
