/** What a month is drawn from. */
export const MONTH = `month rulesVersion score quality density authority commercial
  importance revenuePoints potentialPoints referencePoints winnabilityPoints explanation`;
