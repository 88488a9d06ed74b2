import { TIMELINE_DAYS } from '../../src/domain/review/follow-up.ts';
import { MONITORS, type Monitor } from '../../src/domain/review/monitors.ts';
import { reviewerOf } from '../../src/domain/review/reviewer.ts';
import { reviewNote, statusNote } from '../../src/domain/review/texts.ts';
import {
  addMonths,
  type DayNumber,
  formatDay,
  monthStart,
  parseDay,
} from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { instantOf } from './instant.ts';
import { monthNumber } from './month-number.ts';
import type { AccountStatus, KeyAccountInput } from './programme-types.ts';
import { REVIEWED_ON } from './reviews.ts';
import type { Standing } from './standing.ts';
import type { NoteInput, NoteTargetInput } from './types.ts';

/** How many months before the present one the timeline tells of. */
const MONTHS = 4;

/** Which status an account had before it got the one that it has. */
const FORMER_STATUS: Readonly<Record<AccountStatus, AccountStatus | null>> = {
  KEY: 'CANDIDATE',
  WATCH: 'KEY',
  FORMER: 'KEY',
  CANDIDATE: null,
};

/** Ids of notes have room for one of each monitor and one of a status in a month. */
const KINDS_IN_MONTH = MONITORS.length + 1;

type Told = {
  day: DayNumber;
  /** Whose place it takes among the notes of a month: a monitor's, or after those a status's. */
  kind: number;
  /** The month that it stands in for: a review may be held some days before or after it. */
  month: string;
  title: string;
  markdown: string;
};

/**
 * What the timeline of the programme's accounts tells of the last months: each review that was held
 * with the figures of its day, and how the account got its status. The last week is left to the app, which tells of
 * that itself.
 */
export function createProgrammeNotes(
  context: DemoContext,
  accounts: readonly KeyAccountInput[],
  standings: ReadonlyMap<string, Standing>,
): { notes: NoteInput[]; noteTargets: NoteTargetInput[] } {
  const told = accounts.flatMap((account) => {
    const standing = standings.get(account.companyId);
    return standing === undefined
      ? []
      : [...reviewsOf(context, account, standing), ...statusOf(context, account)].map((one) => ({
          ...one,
          account,
          place: KINDS_IN_MONTH * monthNumber(one.month) + one.kind,
        }));
  });
  const notes = told.map(
    ({ account, place, day, title, markdown }): NoteInput => ({
      id: context.idBeside('notes', account.companyId, place),
      createdAt: instantOf(day, 15 * 60),
      createdBy: { source: 'APPLICATION', name: 'Key Accounts' },
      title,
      bodyV2: { markdown },
    }),
  );
  const noteTargets = told.flatMap(({ account, place }): NoteTargetInput[] => {
    const { companyId } = account;
    const noteId = context.idBeside('notes', companyId, place);
    const tie = (second: 0 | 1) => context.idBeside('noteTargets', companyId, 2 * place + second);
    return [
      { id: tie(0), noteId, targetCompanyId: companyId },
      { id: tie(1), noteId, targetKeyAccountId: account.id },
    ];
  });
  return { notes: notes.sort(byId), noteTargets: noteTargets.sort(byId) };
}

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

/** The first day that the timeline tells of. */
const firstDay = ({ today }: DemoContext): DayNumber => parseDay(monthStart(today, -MONTHS)) ?? today;

const nameOf = (context: DemoContext, memberId: string | null | undefined): string | null =>
  (memberId && context.memberContact(memberId).displayName) || null;

/** Reviews were held at about the policy's interval, back to when the account got its status. */
function reviewsOf(context: DemoContext, account: KeyAccountInput, standing: Standing): Told[] {
  const { importance, needs, closeness } = standing.policy.reviewMonths;
  const months: Readonly<Record<Monitor, number>> = {
    IMPORTANCE: importance,
    NEEDS: needs,
    CLOSENESS: closeness,
  };
  const random = context.random(`notes:${account.id}`);
  const since = Math.max(firstDay(context), parseDay(account.keySince ?? account.createdAt) ?? context.today);
  const reviewedOn = (monitor: Monitor) => parseDay(account[REVIEWED_ON[monitor]]);
  const last = Math.max(...MONITORS.map((monitor) => reviewedOn(monitor) ?? 0));
  return MONITORS.flatMap((monitor, kind): Told[] => {
    const latest = reviewedOn(monitor);
    if (latest === null) return [];
    const who = nameOf(
      context,
      reviewerOf(monitor, {
        director: account.directorId ?? null,
        regionalOwner: account.regionalOwnerId ?? null,
        accountOwner: null,
      }),
    );
    const held: Told[] = [];
    for (let back = 0; ; back += months[monitor]) {
      const planned = addMonths(latest, -back);
      const day = back === 0 ? planned : planned + random.int(-3, 3);
      if (day < since || months[monitor] < 1) break;
      if (day > context.today - TIMELINE_DAYS) continue;
      const scores = standing.scoresOn(day, null);
      const figures = {
        importance: scores.importance.score,
        rank: null,
        rankedOutOf: null,
        closeness: scores.closeness.score,
        trend: null,
      };
      const remark = day === last ? (account.reviewRemark ?? null) : null;
      const note = reviewNote(account.name, { monitor, on: day }, { who, remark, figures, today: day }, 'en');
      held.push({ ...note, day, kind, month: formatDay(planned) });
    }
    return held;
  });
}

function statusOf(context: DemoContext, account: KeyAccountInput): Told[] {
  const day = parseDay(account.statusSince);
  const from = FORMER_STATUS[account.status];
  if (day === null || from === null || day < firstDay(context)) return [];
  const who = nameOf(context, account.directorId ?? account.localHeadId);
  const remark = account.status === 'KEY' ? null : (account.reviewRemark ?? null);
  const decided = { who, command: null, recommended: null, reason: null, remark };
  const note = statusNote(account.name, { from, to: account.status }, day, decided, 'en');
  return [{ ...note, day, kind: MONITORS.length, month: formatDay(day) }];
}
