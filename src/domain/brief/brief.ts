import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import type { Money } from '../shared/money.ts';
import { briefTexts, stepSentence } from './catalogue.ts';
import type { AccountFacts, PlanFacts, Standing } from './facts.ts';
import { inline, item, section, table } from './markdown.ts';
import { nextSteps } from './next-steps.ts';
import type { BriefTexts } from './texts.ts';

/** Rows of a table before the rest is only counted: a brief is a page. */
const MOST_ROWS = 12;

type Words = BriefTexts;

const number = (value: number | null, { format, none }: Words): string =>
  value === null ? none : new Intl.NumberFormat(format, { maximumFractionDigits: 1 }).format(value);

const percent = (value: number | null, texts: Words): string =>
  value === null ? texts.none : `${number(value, texts)} %`;

const money = ({ amount, currency }: Money, { format, none }: Words): string =>
  amount === null
    ? none
    : `${new Intl.NumberFormat(format, { maximumFractionDigits: 0 }).format(amount)} ${currency ?? ''}`.trim();

const day = (value: DayNumber | null, { none }: Words): string => (value === null ? none : formatDay(value));

const option = (value: string | null, { options, none }: Words): string =>
  value === null ? none : (options[value] ?? inline(value));

/** ACTIVE reads otherwise of a plan or a contract than of a relationship. */
const inForce = (value: string | null, texts: Words): string =>
  option(value === 'ACTIVE' ? 'IN_FORCE' : value, texts);

const person = (name: string | null, { none }: Words): string => (name === null ? none : inline(name));

const capped = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.length - MOST_ROWS;
  return [...rows.slice(0, MOST_ROWS), [`+ ${rest}`, ...(rows[0] ?? []).slice(1).map(() => '')]];
};

const listOf = (head: readonly string[], rows: readonly (readonly string[])[], texts: Words): string =>
  rows.length === 0 ? texts.none : table(head, capped(rows));

const standingPart = (standing: Standing | null, texts: Words): string => {
  const { labels, colon, headings } = texts;
  if (!standing) return section(headings.standing, texts.notInProgramme);
  const { statusSince, rank, rankedOutOf, overdueReviews, nextReviewOn } = standing;
  const since = statusSince === null ? '' : `, ${labels.since} ${formatDay(statusSince)}`;
  const overdue = overdueReviews.map((monitor) => option(monitor, texts)).join(', ');
  const reviews = [
    option(standing.reviewState, texts),
    ...(overdue === '' ? [] : [`(${overdue})`]),
    ...(nextReviewOn === null ? [] : [`${labels.nextReview} ${formatDay(nextReviewOn)}`]),
  ].join(' ');
  return section(
    headings.standing,
    [
      item(labels.status, colon, `${option(standing.status, texts)}${since}`),
      item(labels.recommendation, colon, option(standing.recommendation, texts)),
      ...(standing.reason === '' ? [] : [item(labels.why, colon, inline(standing.reason))]),
      ...(rank === null || rankedOutOf === null
        ? []
        : [item(labels.rank, colon, texts.rankOf(rank, rankedOutOf))]),
      item(labels.owner, colon, person(standing.owner, texts)),
      item(labels.localHead, colon, person(standing.localHead, texts)),
      item(labels.director, colon, person(standing.director, texts)),
      item(labels.reviews, colon, reviews),
      ...(standing.attention === '' ? [] : [item(labels.attention, colon, inline(standing.attention))]),
    ].join('\n'),
  );
};

const scoresPart = ({ company, months }: AccountFacts, texts: Words): string => {
  const { labels, colon, headings } = texts;
  const history = months.map(({ month, score }) => `${month} ${number(score, texts)}`).join(' · ');
  return section(
    headings.scores,
    [
      item(labels.importance, colon, number(company.importance, texts)),
      item(labels.closeness, colon, number(company.closeness, texts)),
      item(labels.trend, colon, option(company.trend, texts)),
      item(labels.relationship, colon, option(company.relationship, texts)),
      ...(history === '' ? [] : [item(labels.months, colon, history)]),
    ].join('\n'),
  );
};

const planPart = (plan: PlanFacts | null, texts: Words): string => {
  const { labels, colon, headings } = texts;
  if (!plan) return section(headings.plan, texts.noPlan);
  const health = [
    option(plan.health, texts),
    ...(plan.healthReason === '' ? [] : [inline(plan.healthReason)]),
  ];
  const revenue = texts.revenueOf(
    money(plan.actual, texts),
    money(plan.target, texts),
    percent(plan.attainment, texts),
  );
  return section(
    headings.plan,
    `**${inline(plan.name)}** (${inForce(plan.status, texts)})`,
    [
      item(labels.period, colon, `${day(plan.startsOn, texts)} – ${day(plan.endsOn, texts)}`),
      item(labels.goal, colon, plan.goal.trim() === '' ? texts.none : inline(plan.goal)),
      item(labels.strategy, colon, option(plan.strategy, texts)),
      item(labels.revenue, colon, revenue),
      item(labels.completeness, colon, percent(plan.completeness, texts)),
      ...(plan.missing === '' ? [] : [item(labels.missing, colon, inline(plan.missing))]),
      item(labels.health, colon, health.join('. ')),
    ].join('\n'),
  );
};

const listParts = (facts: AccountFacts, texts: Words): string[] => {
  const { labels, headings } = texts;
  const columns = (...names: (keyof Words['labels'])[]) => names.map((name) => labels[name]);
  return [
    section(
      headings.needs,
      listOf(
        columns('need', 'horizon', 'capability', 'gap', 'value'),
        facts.needs.map(({ need, horizon, capability, gap, value, isIncubated }) => [
          inline(need) + (isIncubated ? ` (${texts.becameOpportunity})` : ''),
          option(horizon, texts),
          option(capability, texts),
          inline(gap),
          money(value, texts),
        ]),
        texts,
      ),
    ),
    section(
      headings.people,
      listOf(
        columns('name', 'jobTitle', 'role', 'influence', 'support', 'closeness'),
        facts.people.map(({ name, jobTitle, role, influence, support, closeness }) => [
          inline(name),
          inline(jobTitle),
          option(role, texts),
          option(influence, texts),
          option(support, texts),
          number(closeness, texts),
        ]),
        texts,
      ),
    ),
    section(
      headings.deals,
      listOf(
        columns('name', 'stage', 'amount', 'closesOn'),
        facts.deals.map(({ name, stage, amount, closesOn }) => [
          inline(name),
          inline(stage ?? texts.none),
          money(amount, texts),
          day(closesOn, texts),
        ]),
        texts,
      ),
    ),
    section(
      headings.contracts,
      listOf(
        columns('name', 'status', 'amount', 'endsOn', 'renewal'),
        facts.contracts.map(({ name, status, amount, endsOn, renewal, autoRenews }) => [
          inline(name),
          inForce(status, texts),
          money(amount, texts),
          day(endsOn, texts),
          option(renewal, texts) + (autoRenews ? ` (${texts.renewsItself})` : ''),
        ]),
        texts,
      ),
    ),
    section(
      headings.support,
      listOf(
        columns('name', 'state', 'priority', 'neededBy'),
        facts.support.map(({ name, state, priority, neededBy }) => [
          inline(name),
          option(state, texts),
          number(priority, texts),
          day(neededBy, texts),
        ]),
        texts,
      ),
    ),
  ];
};

/**
 * The whole account on a page of plain Markdown: status and why, scores and trend, suggested next steps, plan and
 * health, needs, people, pipeline, contracts and renewals, support.
 *
 * @param today the day that the page says it was made on
 */
export const accountBrief = (facts: AccountFacts, language: Language, today: DayNumber): string => {
  const texts = briefTexts(language);
  const steps = nextSteps(facts).map((step) => `- ${inline(stepSentence(step, texts))}`);
  return `${[
    `# ${texts.title(inline(facts.company.name))}`,
    texts.asOf(formatDay(today)),
    standingPart(facts.standing, texts),
    scoresPart(facts, texts),
    section(texts.headings.nextSteps, steps.length === 0 ? texts.nothingPressing : steps.join('\n')),
    planPart(facts.plan, texts),
    ...listParts(facts, texts),
  ].join('\n\n')}\n`;
};
