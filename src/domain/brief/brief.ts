import { type DayNumber, formatDay } from '../shared/calendar.ts';
import { isHidden, isHiddenWhole } from '../shared/hidden.ts';
import type { Language } from '../shared/language.ts';
import type { Money } from '../shared/money.ts';
import { grouped } from '../shared/numbers.ts';
import { briefTexts, stepSentence } from './catalogue.ts';
import { type Block, heading, item, list, paragraph, plain, table } from './document.ts';
import type { AccountFacts, PlanFacts, Standing } from './facts.ts';
import { nextSteps } from './next-steps.ts';
import type { BriefWords } from './words.ts';

/** Rows of a table before the rest is only counted: a brief is a page. */
const MOST_ROWS = 12;

type Words = BriefWords;

const number = (value: number | null, { none }: Words): string => (value === null ? none : grouped(value, 1));

const percent = (value: number | null, texts: Words): string =>
  value === null ? texts.none : `${number(value, texts)} %`;

const money = ({ amount, currency }: Money, { none }: Words): string =>
  amount === null ? none : `${grouped(amount)} ${currency ?? ''}`.trim();

const day = (value: DayNumber | null, { none }: Words): string => (value === null ? none : formatDay(value));

const option = (value: string | null, { options, none }: Words): string =>
  value === null ? none : (options[value] ?? plain(value));

/** ACTIVE reads otherwise of a plan or a contract than of a relationship. */
const inForce = (value: string | null, texts: Words): string =>
  option(value === 'ACTIVE' ? 'IN_FORCE' : value, texts);

const person = (name: string | null, { none }: Words): string => (name === null ? none : plain(name));

function capped(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.length - MOST_ROWS;
  return [...rows.slice(0, MOST_ROWS), [`+ ${rest}`, ...(rows[0] ?? []).slice(1).map(() => '')]];
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[], texts: Words): Block =>
  rows.length === 0 ? paragraph(texts.none) : table(head, capped(rows));

function standingPart(standing: Standing | null, texts: Words): Block[] {
  const { labels, colon } = texts;
  if (!standing) return [paragraph(texts.notInProgramme)];
  const { statusSince, rank, rankedOutOf, overdueReviews, nextReviewOn } = standing;
  const since = statusSince === null ? '' : `, ${labels.since} ${formatDay(statusSince)}`;
  const overdue = overdueReviews.map((monitor) => option(monitor, texts)).join(', ');
  const reviews = [option(standing.reviewState, texts), ...(overdue === '' ? [] : [`(${overdue})`])].join(
    ' ',
  );
  const next = nextReviewOn === null ? '' : `${labels.nextReview} ${formatDay(nextReviewOn)}`;
  return [
    list([
      item(labels.status, colon, `${option(standing.status, texts)}${since}`),
      item(labels.recommendation, colon, option(standing.recommendation, texts)),
      ...(standing.reason === '' ? [] : [item(labels.why, colon, plain(standing.reason))]),
      ...(rank === null || rankedOutOf === null
        ? []
        : [item(labels.rank, colon, texts.rankOf(rank, rankedOutOf))]),
      item(labels.owner, colon, person(standing.owner, texts)),
      item(labels.localHead, colon, person(standing.localHead, texts)),
      item(labels.director, colon, person(standing.director, texts)),
      item(labels.reviews, colon, `${reviews}${next}`),
      ...(standing.attention === '' ? [] : [item(labels.attention, colon, plain(standing.attention))]),
    ]),
  ];
}

function scoresPart({ company, months }: AccountFacts, texts: Words): Block[] {
  const { labels, colon } = texts;
  const history = months.map(({ month, score }) => `${month} ${number(score, texts)}`).join(' · ');
  return [
    list([
      item(labels.importance, colon, number(company.importance, texts)),
      item(labels.closeness, colon, number(company.closeness, texts)),
      item(labels.trend, colon, option(company.trend, texts)),
      item(labels.relationship, colon, option(company.relationship, texts)),
      ...(history === '' ? [] : [item(labels.months, colon, history)]),
    ]),
  ];
}

function planPart(plan: PlanFacts | null, texts: Words): Block[] {
  const { labels, colon } = texts;
  if (!plan) return [paragraph(texts.noPlan)];
  const health = [
    option(plan.health, texts),
    ...(plan.healthReason === '' ? [] : [plain(plan.healthReason)]),
  ];
  const revenue = texts.revenueOf(
    money(plan.actual, texts),
    money(plan.target, texts),
    percent(plan.attainment, texts),
  );
  return [
    paragraph({ text: plain(plan.name), isStrong: true }, ` (${inForce(plan.status, texts)})`),
    list([
      item(labels.period, colon, `${day(plan.startsOn, texts)} – ${day(plan.endsOn, texts)}`),
      item(labels.goal, colon, plan.goal.trim() === '' ? texts.none : plain(plan.goal)),
      item(labels.strategy, colon, option(plan.strategy, texts)),
      item(labels.revenue, colon, revenue),
      item(labels.completeness, colon, percent(plan.completeness, texts)),
      ...(plan.missing === '' ? [] : [item(labels.missing, colon, plain(plan.missing))]),
      item(labels.health, colon, health.join('. ')),
    ]),
  ];
}

type Part = (name: keyof Words['headings'], listName: string, blocks: readonly Block[]) => Block[];

/** A part under its heading, which says so when whoever asks may not see it, or not all of it. */
const partsOf =
  ({ hidden }: AccountFacts, texts: Words): Part =>
  (name, listName, blocks) => [
    heading(2, texts.headings[name]),
    ...(isHidden(hidden, listName)
      ? [paragraph(isHiddenWhole(hidden, listName) ? texts.hidden : texts.partlyHidden)]
      : []),
    ...(isHiddenWhole(hidden, listName) ? [] : blocks),
  ];

/** The lists of the account, each under its heading. */
function tableParts(facts: AccountFacts, texts: Words, part: Part): Block[] {
  const { labels } = texts;
  const columns = (...names: (keyof Words['labels'])[]) => names.map((name) => labels[name]);
  return [
    ...part('needs', 'accountNeeds', [
      tableOf(
        columns('need', 'horizon', 'capability', 'gap', 'value'),
        facts.needs.map(({ need, horizon, capability, gap, value, isIncubated }) => [
          plain(need) + (isIncubated ? ` (${texts.becameOpportunity})` : ''),
          option(horizon, texts),
          option(capability, texts),
          plain(gap),
          money(value, texts),
        ]),
        texts,
      ),
    ]),
    ...part('insights', 'opportunities', [
      tableOf(
        columns('deal', 'closedOn', 'insight', 'becameNeed'),
        facts.insights.map(({ deal, closedOn, text, needs }) => [
          plain(deal),
          day(closedOn, texts),
          plain(text),
          isHidden(facts.hidden, 'accountNeeds')
            ? texts.hidden
            : needs.map(({ need, state }) => `${plain(need)} (${option(state, texts)})`).join('; ') ||
              texts.none,
        ]),
        texts,
      ),
    ]),
    ...part('people', 'people', [
      tableOf(
        columns('name', 'jobTitle', 'role', 'influence', 'support', 'closeness'),
        facts.people.map(({ name, jobTitle, role, influence, support, closeness }) => [
          plain(name),
          plain(jobTitle),
          option(role, texts),
          option(influence, texts),
          option(support, texts),
          number(closeness, texts),
        ]),
        texts,
      ),
    ]),
    ...part('deals', 'opportunities', [
      tableOf(
        columns('name', 'stage', 'amount', 'closesOn', 'verdict', 'score'),
        facts.deals.map(({ name, stage, amount, closesOn, verdict, score }) => [
          plain(name),
          plain(stage ?? texts.none),
          money(amount, texts),
          day(closesOn, texts),
          option(verdict, texts),
          number(score, texts),
        ]),
        texts,
      ),
    ]),
    ...part('contracts', 'contracts', [
      tableOf(
        columns('name', 'status', 'amount', 'endsOn', 'renewal'),
        facts.contracts.map(({ name, status, amount, endsOn, renewal, autoRenews }) => [
          plain(name),
          inForce(status, texts),
          money(amount, texts),
          day(endsOn, texts),
          option(renewal, texts) + (autoRenews ? ` (${texts.renewsItself})` : ''),
        ]),
        texts,
      ),
    ]),
    ...part('support', 'supportRequests', [
      tableOf(
        columns('name', 'state', 'priority', 'neededBy'),
        facts.support.map(({ name, state, priority, neededBy }) => [
          plain(name),
          option(state, texts),
          number(priority, texts),
          day(neededBy, texts),
        ]),
        texts,
      ),
    ]),
  ];
}

/**
 * The whole account on a page: status and why, scores and trend, suggested next steps, plan and health, needs, people,
 * pipeline, contracts and renewals, support.
 *
 * @param today the day that the page says it was made on
 */
export function accountBrief(facts: AccountFacts, language: Language, today: DayNumber): Block[] {
  const texts = briefTexts(language);
  const part = partsOf(facts, texts);
  const steps = nextSteps(facts).map((step) => [{ text: plain(stepSentence(step, texts)) }]);
  return [
    heading(1, texts.title(plain(facts.company.name))),
    paragraph(texts.asOf(formatDay(today))),
    ...part('standing', 'keyAccounts', standingPart(facts.standing, texts)),
    ...part('scores', 'companies', scoresPart(facts, texts)),
    heading(2, texts.headings.nextSteps),
    steps.length === 0 ? paragraph(texts.nothingPressing) : list(steps),
    ...part('plan', 'espPlans', planPart(facts.plan, texts)),
    ...tableParts(facts, texts, part),
  ];
}
