import { monthNumbers } from '../../src/domain/account/scores-rule.ts';
import {
  type ClosenessTrend,
  closenessTrend,
  type MonthScore,
} from '../../src/domain/closeness/relationship.ts';
import { RULES_VERSION } from '../../src/domain/rules-version.ts';
import { type DayNumber, monthStart, parseDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { instantOf } from './instant.ts';
import { monthNumber } from './month-number.ts';
import type { Enrolled } from './programme.ts';
import type { ClosenessScoreInput } from './programme-types.ts';
import type { Standing } from './standing.ts';
import type { CompanyInput } from './types.ts';

/** How many earlier months are known of a company. */
const MONTHS = 3;
/** How many of one in the programme: a year with the present month. */
const MONTHS_OF_ENROLLED = 11;

const asMonth = (score: number | null): MonthScore => ({ score, rulesVersion: RULES_VERSION });

/** How many companies of each trend get a history: a fifth rise, a fifth fall. */
const PLACES: Readonly<Record<ClosenessTrend, number>> = { RISING: 12, FALLING: 12, STEADY: 36, UNKNOWN: 0 };

/**
 * The day that stands for the end of an earlier month. Not the month's own last day, because at the start of a month
 * nothing would have moved since.
 */
const standIn = (today: DayNumber, monthsAgo: number): DayNumber => today - 10 - 30 * monthsAgo;

/**
 * How close and how important some 60 companies were in the months before, those of the programme first: what the app's
 * rules give on a day of back then for the contacts, deals, contracts and vouches there were.
 */
export function createClosenessHistory(
  context: DemoContext,
  companies: readonly CompanyInput[],
  standings: ReadonlyMap<string, Standing>,
  programme: readonly Enrolled[],
): ClosenessScoreInput[] {
  const enrolled = new Set(programme.map(({ plan }) => plan.id));
  const left = { ...PLACES };
  const chosen = companies
    .toSorted((a, b) => Number(enrolled.has(b.id)) - Number(enrolled.has(a.id)))
    .flatMap(({ id, name }) => {
      const standing = standings.get(id);
      if (!standing) return [];
      const then = standing.closenessOn(standIn(context.today, 1)).score;
      const { trend } = closenessTrend(standing.closenessOn(context.today).score, asMonth(then));
      if (left[trend] === 0) return [];
      left[trend] -= 1;
      return [{ id, name, standing }];
    });
  return chosen
    .flatMap(({ id, name, standing }) =>
      monthsOf(context, { id, name }, standing, enrolled.has(id) ? MONTHS_OF_ENROLLED : MONTHS),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function monthsOf(
  context: DemoContext,
  { id, name }: Pick<CompanyInput, 'id' | 'name'>,
  { scoresOn }: Standing,
  months: number,
): ClosenessScoreInput[] {
  const rows: ClosenessScoreInput[] = [];
  let previous: number | null = null;
  for (let monthsAgo = months; monthsAgo > 0; monthsAgo -= 1) {
    const { score, change, ...numbers } = monthNumbers(
      scoresOn(standIn(context.today, monthsAgo), asMonth(previous)),
    );
    if (score === null) continue;
    const month = monthStart(context.today, -monthsAgo);
    rows.push({
      id: context.idBeside('closenessScores', id, monthNumber(month)),
      name: `${name} ${month.slice(0, 7)}`,
      companyId: id,
      aboutCompany: id,
      month,
      score,
      ...numbers,
      ...(change === null ? {} : { change }),
      calculatedAt: instantOf(
        (parseDay(monthStart(context.today, 1 - monthsAgo)) ?? context.today) - 1,
        5 * 60,
      ),
    });
    previous = score;
  }
  return rows;
}
