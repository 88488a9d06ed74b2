/** A stored reason read back into the domain's own type, so that other languages can word it. */
import * as z from 'zod/mini';
import { isLeftOut, type LeftOut } from '../../domain/left-out.ts';
import type { Reason, ReasonCode } from '../../domain/shared/reasons.ts';
import { UNCOUNTED_CAUSES } from '../../domain/shared/records.ts';
import type { WordedReason } from './explanation.ts';

const text = z.string();
const number = z.number();
const texts = z.array(z.string());
const isPartial = z.optional(z.literal(true));

const StoredReason = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('AMOUNT_WITHOUT_RATE'),
    currency: text,
    amount: z._default(z.nullable(number), null),
    object: text,
    id: text,
  }),
  z.object({ code: z.literal('CONTRACT_STATUS_UNKNOWN'), id: text }),
  z.object({ code: z.literal('CONTRACT_TERM_REVERSED'), id: text }),
  z.object({ code: z.literal('CONTRACT_WITHOUT_DATES'), id: text }),
  z.object({ code: z.literal('CONTRACT_WITHOUT_AMOUNT'), id: text }),
  z.object({ code: z.literal('WHOLE_TERM_WITHOUT_END'), id: text }),
  z.object({ code: z.literal('TAKEN_PER_YEAR'), id: text }),
  z.object({ code: z.literal('TAKEN_FOR_WHOLE_TERM'), id: text }),
  z.object({ code: z.literal('CONTRACTS_WORTH_LITTLE'), id: text }),
  z.object({ code: z.literal('OPEN_THOUGH_CONTRACTED'), id: text }),
  z.object({ code: z.literal('OPEN_WITHOUT_AMOUNT'), count: number }),
  z.object({ code: z.literal('WON_WITHOUT_AMOUNT'), id: text }),
  z.object({ code: z.literal('STALE_DEAL'), id: text }),
  z.object({ code: z.literal('WON_NOT_EXTENDED'), id: text }),
  z.object({ code: z.literal('PART_OF_CONTRACT_GONE'), id: text }),
  z.object({ code: z.literal('NOTICE_LONGER_THAN_TERM'), id: text }),
  z.object({ code: z.literal('RENEWAL_WITHOUT_MONTHS'), id: text }),
  z.object({ code: z.literal('RENEWAL_OF_DECADES'), id: text }),
  z.object({ code: z.literal('AMOUNT_FROM_BEFORE_START'), id: text }),
  z.object({ code: z.literal('COUNTED_ELSEWHERE'), id: text }),
  z.object({ code: z.literal('BLANK_CURRENCY') }),
  z.object({ code: z.literal('CONTRACT_TERMINATED_WITHOUT_DATE'), id: text }),
  z.object({ code: z.literal('PAST_TERMS_UNREADABLE'), id: text }),
  z.object({ code: z.literal('STAGE_NOT_LISTED'), stage: text, probability: number }),
  z.object({ code: z.literal('RATING_MISSING'), field: z.enum(['referenceValue', 'deliveryFit']) }),
  z.object({ code: z.literal('CLOSE_DATE_MISSING'), id: text }),
  z.object({ code: z.literal('CHECKED_IN_FUTURE'), id: text }),
  z.object({ code: z.literal('CHECK_DATE_MISSING'), id: text }),
  z.object({ code: z.literal('REPORTS_IN_CIRCLE'), id: text }),
  z.object({ code: z.literal('INTERACTIONS_UNCOUNTED'), cause: z.enum(UNCOUNTED_CAUSES), count: number }),
  z.object({ code: z.literal('NEED_WITHOUT_VALUE'), id: text }),
  z.object({ code: z.literal('NEED_WITHOUT_HORIZON'), id: text }),
  z.object({ code: z.literal('NO_INPUT') }),
  z.object({ code: z.literal('REVENUE'), amount: number, points: number, isPartial }),
  z.object({ code: z.literal('POTENTIAL_NONE') }),
  z.object({ code: z.literal('POTENTIAL_UNRATED') }),
  z.object({ code: z.literal('POTENTIAL_TYPED'), value: number, points: number, isPartial }),
  z.object({
    code: z.literal('POTENTIAL_PIPELINE'),
    value: number,
    pipeline: number,
    needs: number,
    committed: number,
    points: number,
    isPartial,
  }),
  z.object({
    code: z.literal('NEEDS_COUNTED'),
    count: number,
    value: number,
    largest: z.array(
      z.object({
        id: text,
        need: text,
        horizon: z.enum(['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3']),
        weight: number,
        value: number,
      }),
    ),
  }),
  z.object({ code: z.literal('REFERENCE'), rating: number, points: number }),
  z.object({
    code: z.literal('WINNABILITY'),
    canWin: number,
    canDo: number,
    won: number,
    closed: number,
    points: number,
  }),
  z.object({ code: z.literal('QUALITY'), contacts: number, quality: number }),
  z.object({ code: z.literal('DENSITY'), threads: number }),
  z.object({ code: z.literal('AUTHORITY'), held: texts, missing: texts }),
  z.object({
    code: z.literal('COMMERCIAL'),
    inForce: z.boolean(),
    open: number,
    daysSinceWin: z.nullable(number),
    outcome: number,
  }),
  z.object({ code: z.literal('NO_THREAD'), cap: number }),
  z.object({ code: z.literal('SINGLE_THREADED'), cap: number }),
]) satisfies z.ZodMiniType<Reason>;

type Forgotten = Exclude<ReasonCode, z.infer<typeof StoredReason>['code']>;
/** Takes a reason only while the list above holds every code: one that is forgotten does not compile. */
const complete = (reason: [Forgotten] extends [never] ? Reason : never): Reason => reason;

/** The reason behind a stored sentence; null when its code or its values are not known here. */
export function parseReason(stored: WordedReason): Reason | LeftOut | null {
  const { success, data } = z.safeParse(StoredReason, stored);
  if (!success) return null;
  const reason = complete(data);
  const more = z.safeParse(number, stored.more);
  const moreAmount = z.safeParse(number, stored.moreAmount);
  return isLeftOut(reason) && more.success
    ? { ...reason, more: more.data, ...(moreAmount.success ? { moreAmount: moreAmount.data } : {}) }
    : reason;
}

/** The record to open in order to put right what a reason names. */
export type NamedRecord = { object: string; id: string };

/** The record that a reason is about; null when it is about none, or about the company itself. */
export function namedRecord(reason: Reason | null): NamedRecord | null {
  switch (reason?.code) {
    case 'AMOUNT_WITHOUT_RATE':
      return reason.object === 'company' ? null : { object: reason.object, id: reason.id };
    case 'CONTRACT_STATUS_UNKNOWN':
    case 'CONTRACT_TERM_REVERSED':
    case 'CONTRACT_WITHOUT_DATES':
    case 'CONTRACT_TERMINATED_WITHOUT_DATE':
    case 'CONTRACT_WITHOUT_AMOUNT':
    case 'WHOLE_TERM_WITHOUT_END':
    case 'TAKEN_PER_YEAR':
    case 'TAKEN_FOR_WHOLE_TERM':
    case 'NOTICE_LONGER_THAN_TERM':
    case 'RENEWAL_WITHOUT_MONTHS':
    case 'RENEWAL_OF_DECADES':
    case 'AMOUNT_FROM_BEFORE_START':
      return { object: 'contract', id: reason.id };
    case 'CLOSE_DATE_MISSING':
    case 'CONTRACTS_WORTH_LITTLE':
    case 'OPEN_THOUGH_CONTRACTED':
    case 'WON_WITHOUT_AMOUNT':
    case 'STALE_DEAL':
    case 'WON_NOT_EXTENDED':
    case 'PART_OF_CONTRACT_GONE':
    case 'COUNTED_ELSEWHERE':
      return { object: 'opportunity', id: reason.id };
    case 'NEED_WITHOUT_VALUE':
    case 'NEED_WITHOUT_HORIZON':
      return { object: 'accountNeed', id: reason.id };
    case 'CHECKED_IN_FUTURE':
    case 'CHECK_DATE_MISSING':
    case 'REPORTS_IN_CIRCLE':
      return { object: 'person', id: reason.id };
    default:
      return null;
  }
}
