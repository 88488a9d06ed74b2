import type { StoredNeed } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import type { Context, Rule } from '../account/rule.ts';
import { localDay } from '../shared/local-day.ts';
import { stageOutcome } from '../shared/settings.ts';
import { type NeedTiming, settleTiming } from './horizon.ts';
import { knownHorizon } from './known-horizon.ts';

/** When a need is expected; one whose horizon an administrator added stays, as the rules don't know when it ends. */
function settledTiming(need: StoredNeed, today: number): Partial<NeedTiming> {
  const horizon = knownHorizon(need.horizon);
  const hasOwnHorizon = horizon === null && need.horizon !== null && need.horizon !== '';
  if (hasOwnHorizon) return {};
  const settled = settleTiming({ ...need, horizon }, today);
  // An empty text is no horizon either, and stays as it is.
  return {
    ...(settled.horizon === horizon ? {} : { horizon: settled.horizon }),
    expectedOn: settled.expectedOn,
    settledHorizon: settled.settledHorizon,
    settledExpectedOn: settled.settledExpectedOn,
  };
}

/** What an open need is to be. */
function settledNeed(need: StoredNeed, { today, timeZone, scoring }: Context): StoredNeed {
  if (need.needState !== 'OPEN') return need;
  if (need.opportunity !== null && stageOutcome(need.opportunity.stage, scoring) === 'WON')
    return corrected(need, { needState: 'COVERED' });
  return corrected(need, {
    ...settledTiming(need, today),
    identifiedOn: need.identifiedOn ?? localDay(need.createdAt, timeZone),
  });
}

/**
 * Moves open needs to where their dates have put them, and covers those whose opportunity was won, whichever company
 * that is of.
 */
export const judgeNeeds: Rule = (account, context) => {
  const settle = (need: StoredNeed): StoredNeed => settledNeed(need, context);
  return {
    account: {
      ...account,
      accountNeeds: account.accountNeeds.map(settle),
      needsOfOthers: account.needsOfOthers.map(settle),
    },
  };
};
