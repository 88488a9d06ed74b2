import type { Account } from '../account/account.ts';
import type { StoredDeal } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import { papersOf } from '../account/papers.ts';
import type { Context, Rule } from '../account/rule.ts';
import { endDay } from '../contract/end-day.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { storedDay } from '../shared/local-day.ts';
import type { DealMemory } from '../shared/records.ts';
import { isClosedStage, stageOutcome } from '../shared/settings.ts';
import { dealMemoryOf, tellClosing } from './told-closing.ts';

/**
 * The day on which a deal was closed. It is filled in where nobody said it: by the event that showed it being closed,
 * else its close date when that is not in the future, else the day of its last change that no application made, else
 * today. A deal that is opened again forgets it; one in an ignored stage keeps what it says.
 */
function closedOn(deal: StoredDeal, context: Context): DayNumber | null {
  const { scoring, today, timeZone, endedIds } = context;
  if (stageOutcome(deal.stage, scoring) === 'OPEN') return null;
  if (deal.closedOn !== null || !isClosedStage(deal.stage, scoring)) return deal.closedOn;
  const forecast = storedDay(deal.closeDate, timeZone);
  return !endedIds.has(deal.id) && forecast !== null && forecast <= today ? forecast : endDay(deal, context);
}

/** The contract that a deal was the opportunity of until the contract was tied to another one; null when there is none. */
function formerContract(deal: StoredDeal, { company, contracts }: Account): string | null {
  const memory = company?.contractMemory ?? {};
  const retied = contracts.find(
    ({ id, opportunityId }) =>
      opportunityId !== null && opportunityId !== deal.id && memory[id]?.opportunityId === deal.id,
  );
  return retied?.id ?? null;
}

/**
 * Says when deals were closed, and which contract a won deal is part of after the contract was tied to another one, and
 * tells where people said otherwise. It comes before terms are judged, which remember what contracts were tied to.
 */
export const judgeClosing: Rule = (account, context) => {
  const { company } = account;
  const judged = account.opportunities.map((stored) => {
    const isWon = stageOutcome(stored.stage, context.scoring) === 'WON';
    const deal = corrected(stored, {
      closedOn: closedOn(stored, context),
      ...(isWon && stored.partOfContractId === null
        ? { partOfContractId: formerContract(stored, account) }
        : {}),
    });
    const notes = tellClosing(stored, account, context);
    return { deal, notes, memory: dealMemoryOf(deal, account, notes.length > 0) };
  });
  const dealMemory: Record<string, DealMemory> = Object.fromEntries(
    judged.flatMap(({ deal, memory }) => (memory === null ? [] : [[deal.id, memory]])),
  );
  return {
    account: {
      ...account,
      company: company && corrected(company, { dealMemory }),
      opportunities: judged.map(({ deal }) => deal),
    },
    ...papersOf(judged),
  };
};
