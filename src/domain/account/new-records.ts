/**
 * Records that a judgement asks for and that are not there yet. What they are to be called follows from what they are
 * for, as two judgements of the same account have to mean the same record; a store gives it the id that follows from it.
 */
import type { CreditRole } from '../credit/shares.ts';
import { type DayNumber, formatDay } from '../shared/calendar.ts';

const MONTH = 'new closenessScore';
const CREDIT = 'new salesCredit';

/**
 * Stands for the id of a company's row of a month until there is one.
 *
 * @param month its first day, as `YYYY-MM-DD`
 */
export const newMonthId = (companyId: string, month: string): string => `${MONTH} ${companyId} ${month}`;

/**
 * Stands for the id of the credit that a role has in a term of a contract or deal until there is one.
 *
 * @param termStartsOn null for the first term
 */
export const newCreditId = (
  sourceId: string,
  role: CreditRole,
  termStartsOn: DayNumber | null = null,
): string => `${CREDIT} ${sourceId} ${role}${termStartsOn === null ? '' : ` ${formatDay(termStartsOn)}`}`;

/** Whether an id only stands for one: the record is still to be made. */
export const isNewId = (id: string): boolean => id.startsWith(`${MONTH} `) || id.startsWith(`${CREDIT} `);
