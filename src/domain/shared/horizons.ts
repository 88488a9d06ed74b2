/** How soon a customer's need is expected. */
export type NeedHorizon = 'WITHIN_3_MONTHS' | 'MONTHS_3_TO_12' | 'YEARS_1_TO_3';
