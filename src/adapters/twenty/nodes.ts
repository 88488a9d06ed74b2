/**
 * The records of Twenty as they arrive, and their way into domain types. A field that is unknown to the server
 * arrives as a silent null; composite fields of a known type never do, so a bare null there is refused.
 */
import * as z from 'zod/mini';
import { parseDay } from '../../domain/shared/calendar.ts';
import { lazily } from '../../domain/shared/lazily.ts';
import type { ContractStatus } from '../../domain/shared/records.ts';
import { yesOrNo } from '../one-of.ts';
import { micros, toMoney } from './micros.ts';

/** The statuses of a contract that the rules know. */
export const CONTRACT_STATUSES = [
  'DRAFT',
  'ACTIVE',
  'EXPIRED',
  'TERMINATED',
] as const satisfies readonly ContractStatus[];

/** An option this version knows; any other one (added or renamed by an admin) reads as not set. */
export const option = <const Values extends readonly string[]>(values: Values) =>
  z.pipe(
    z.nullable(z.string()),
    z.transform((value): Values[number] | null => (value !== null && values.includes(value) ? value : null)),
  );

/** CURRENCY: an amount in micros and its currency; a bare null means that the field is gone. */
export const money = lazily(() =>
  z.pipe(z.object({ amountMicros: micros(), currencyCode: z.nullable(z.string()) }), z.transform(toMoney)),
);

export const day = lazily(() =>
  z.pipe(
    z.nullable(z.string()),
    z.transform((value: string | null) => parseDay(value)),
  ),
);

const text = lazily(() => z.nullable(z.string()));

const emailLine = () => ({
  id: z.string(),
  role: text(),
  personId: text(),
  workspaceMemberId: text(),
  messageId: text(),
});

const meetingLine = () => ({
  id: z.string(),
  responseStatus: text(),
  personId: text(),
  workspaceMemberId: text(),
  calendarEventId: text(),
});

/** One line of an e-mail's address list. */
export const EmailLineNode = lazily(() => z.object(emailLine()));
/** One line of a meeting's guest list. */
export const MeetingLineNode = lazily(() => z.object(meetingLine()));

/** The line with its e-mail. */
export const EmailNode = lazily(() =>
  z.object({
    ...emailLine(),
    message: z.nullable(
      z.object({
        receivedAt: text(),
        isDraft: z.nullable(yesOrNo()),
        messageCampaignId: text(),
        deliveryStatus: text(),
      }),
    ),
  }),
);

/** The line with its meeting. */
export const MeetingNode = lazily(() =>
  z.object({
    ...meetingLine(),
    calendarEvent: z.nullable(z.object({ startsAt: text(), isCanceled: z.nullable(yesOrNo()) })),
  }),
);

/** What one of our mailboxes did with an e-mail. */
export const MailboxNode = lazily(() => z.object({ id: z.string(), messageId: text(), direction: text() }));
/** That one of our calendars holds a meeting. */
export const CalendarNode = lazily(() => z.object({ id: z.string(), calendarEventId: text() }));

export type EmailNode = z.infer<ReturnType<typeof EmailNode>>;
export type MeetingNode = z.infer<ReturnType<typeof MeetingNode>>;
export type EmailLineNode = z.infer<ReturnType<typeof EmailLineNode>>;
export type MeetingLineNode = z.infer<ReturnType<typeof MeetingLineNode>>;
export type MailboxNode = z.infer<ReturnType<typeof MailboxNode>>;
export type CalendarNode = z.infer<ReturnType<typeof CalendarNode>>;
