import type { Decision } from '../opportunity/decision.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Verdict } from './assess.ts';

/** What is missing where an initiation is decided. */
export type GateGap =
  | { code: 'NO_ROUND' }
  | { code: 'ROUND_TOO_OLD'; days: number; allowed: number }
  | { code: 'STOP_WITHOUT_NOTE' };

export type Gate = {
  decision: Decision;
  /** The last round; null without one. */
  round: { day: DayNumber; verdict: Verdict | null } | null;
  initiationNote: string | null;
  /** How many days a round holds. */
  assessmentDays: number;
};

/**
 * What a decision on an initiation lacks: a round that still holds, and a note where a deal is approved against the
 * verdict to stop.
 */
export function gateGaps(
  { decision, round, initiationNote, assessmentDays }: Gate,
  today: DayNumber,
): GateGap[] {
  if (round === null) return [{ code: 'NO_ROUND' }];
  const days = today - round.day;
  const isAgainstVerdict = decision === 'APPROVED' && round.verdict === 'STOP';
  return [
    ...(days > assessmentDays ? [{ code: 'ROUND_TOO_OLD', days, allowed: assessmentDays } as const] : []),
    ...(isAgainstVerdict && (initiationNote ?? '').trim() === ''
      ? [{ code: 'STOP_WITHOUT_NOTE' } as const]
      : []),
  ];
}
