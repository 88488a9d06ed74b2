/** What is told of a deal's assessment on one page: where it stands, and which answers its records suggest. */
import { assess } from '../../domain/assessment/assess.ts';
import { type AssessedDeal, dealPage } from '../../domain/assessment/deal-page.ts';
import { assessmentNumbers } from '../../domain/assessment/numbers.ts';
import { ALL_QUESTIONS, RIVALRY } from '../../domain/assessment/questions.ts';
import { answersIn } from '../../domain/assessment/records.ts';
import { lastRound } from '../../domain/assessment/rounds.ts';
import { laterSize, percentOfLarge } from '../../domain/assessment/size.ts';
import { suggestAnswers } from '../../domain/assessment/suggest.ts';
import { markdownOf } from '../../domain/brief/markdown.ts';
import { policyOf } from '../../domain/policy/stored-policy.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { ExchangeRates } from '../../domain/shared/money.ts';
import type { Clock } from '../ports.ts';
import type { DealReader, ReadDeal } from './ports.ts';

export type DealPagePorts = { deals: DealReader; clock: Clock; scoring: ExchangeRates };

/** A page of Markdown, or why there is none. */
export type DealPageOutcome = { markdown: string | null; error?: string };

function assessedDeal(
  name: string,
  deal: ReadDeal,
  people: Awaited<ReturnType<DealReader['facts']>>,
  { scoring }: DealPagePorts,
  today: DayNumber,
): AssessedDeal {
  const { policy, problems } = policyOf(deal.policyId, deal.policies);
  const numbers = assessmentNumbers(policy);
  const rounds = deal.rounds
    .filter(({ kind }) => kind !== 'QUICK')
    .map((stored) => ({ id: stored.id, round: stored.round, day: stored.assessedOn ?? today, stored }));
  const last = lastRound(rounds, Math.min(today, deal.closedOn ?? today));
  const answers = last === null ? {} : answersIn(last.stored, ALL_QUESTIONS);
  const rivals = deal.rivals.map((rival) => ({
    name: rival.competitorName ?? rival.name,
    standing: rival.standing,
    answers: answersIn(rival, RIVALRY),
  }));
  const failsMandatory = deal.criteria.some(({ mandatory, ourFit }) => mandatory && ourFit === 'WORSE');
  const threshold = policy.largeDealThreshold;
  return {
    name,
    round: last === null ? null : { number: last.round, day: last.day, answers },
    assessment:
      last === null || problems.length > 0 ? null : assess(answers, rivals, failsMandatory, numbers),
    numbers,
    rivals: rivals.map((rival) => rival.name),
    suggestions: suggestAnswers(
      {
        ...deal,
        people: people.people,
        linkedNeeds: people.linkedNeeds,
        sizePercent: percentOfLarge(deal.amount, threshold, scoring, today),
        laterNeeds: laterSize(deal.laterNeeds, threshold, scoring, today),
        exitScore: policy.selection.exitScore,
      },
      today,
    ),
  };
}

/**
 * The assessment of a deal by its name or id, with the answers that its records suggest: drafts for a person to confirm
 * on the tab TAS+, never written. Several deals that fit are named.
 *
 * @throws {WorkspaceError}
 */
export async function dealPageOf(
  ports: DealPagePorts,
  asked: string,
  language: Language,
  timeZone: string,
): Promise<DealPageOutcome> {
  const words = asked.trim();
  if (words === '') return { markdown: null, error: 'Say which deal.' };
  const found = await ports.deals.find(words);
  const exact = found.filter(({ name }) => name.toLowerCase() === words.toLowerCase());
  const [only, second] = exact.length > 0 ? exact : found;
  if (!only) return { markdown: null, error: `No deal is called "${words}".` };
  if (second) {
    const names = (exact.length > 0 ? exact : found).map(({ name, id }) => `${name} (${id})`).join(', ');
    return { markdown: null, error: `Several deals fit "${words}": ${names}. Say which.` };
  }
  const today = localDay(ports.clock.now(), timeZone);
  const facts = await ports.deals.facts(only.deal);
  const deal = { ...only.deal, laterNeeds: facts.laterNeeds };
  return { markdown: markdownOf(dealPage(assessedDeal(only.name, deal, facts, ports, today), language)) };
}
