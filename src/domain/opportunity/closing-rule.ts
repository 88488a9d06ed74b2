import type { Account } from '../account/account.ts';
import type { StoredDeal } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import type { Context, Rule } from '../account/rule.ts';
import { endDay } from '../contract/end-day.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { storedDay } from '../shared/local-day.ts';
import { isClosedStage, stageOutcome } from '../shared/settings.ts';

/**
 * The day on which a deal was closed. It is filled in where nobody said it: by the event that showed it being closed,
 * else its close date when that is not in the future, else the day of its last change that no application made, else
 * today. A deal that is opened again forgets it; one in an ignored stage keeps what it says.
 */
const closedOn = (deal: StoredDeal, context: Context): DayNumber | null => {
  const { scoring, today, timeZone, endedIds } = context;
  if (stageOutcome(deal.stage, scoring) === 'OPEN') return null;
  if (deal.closedOn !== null || !isClosedStage(deal.stage, scoring)) return deal.closedOn;
  const forecast = storedDay(deal.closeDate, timeZone);
  return !endedIds.has(deal.id) && forecast !== null && forecast <= today ? forecast : endDay(deal, context);
};

/** The contract that a deal was the opportunity of until the contract was tied to another one; null when there is none. */
const formerContract = (deal: StoredDeal, { company, contracts }: Account): string | null => {
  const memory = company?.contractMemory ?? {};
  const retied = contracts.find(
    ({ id, opportunityId }) =>
      opportunityId !== null && opportunityId !== deal.id && memory[id]?.opportunityId === deal.id,
  );
  return retied?.id ?? null;
};

/**
 * Says when deals were closed, and which contract a won deal is part of after the contract was tied to another one. It
 * comes before terms are judged, which remember what contracts were tied to.
 */
export const judgeClosing: Rule = (account, context) => ({
  account: {
    ...account,
    opportunities: account.opportunities.map((deal) => {
      const isWon = stageOutcome(deal.stage, context.scoring) === 'WON';
      return corrected(deal, {
        closedOn: closedOn(deal, context),
        ...(isWon && deal.partOfContractId === null
          ? { partOfContractId: formerContract(deal, account) }
          : {}),
      });
    }),
  },
});
