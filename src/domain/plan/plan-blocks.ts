/** A plan on a page as blocks, which are printed. */
import { type Block, heading, item, list, paragraph, type Span, table } from '../brief/document.ts';
import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import { grouped } from '../shared/numbers.ts';
import type { PlanPageWords } from '../words/plan-page-en.ts';
import {
  countedTarget,
  differences,
  inStages,
  type PlanPage,
  type PlanTexts,
  progressOf,
} from './plan-page.ts';

/** The words of a page, and what stands between a label and its value. */
export type PrintWords = { words: PlanPageWords; colon: string };

/** Stands where there is nothing, as on the page. */
const NONE = '–';

/** What the values of plans are called. */
export function planTexts({ words }: Omit<PrintWords, 'colon'>): PlanTexts {
  const day = (value: DayNumber | null): string => (value === null ? words.noDue : formatDay(value));
  return {
    day,
    period: ({ startsOn, endsOn }) =>
      words.period(
        startsOn === null ? words.open : formatDay(startsOn),
        endsOn === null ? words.open : formatDay(endsOn),
      ),
    money: ({ amount, currency }: Money) =>
      amount === null ? NONE : `${grouped(amount)} ${currency ?? ''}`.trim(),
    strategy: (strategy) => (strategy === null ? NONE : (words.strategies[strategy] ?? strategy)),
    status: (status) => (status === null ? NONE : (words.statuses[status] ?? status)),
  };
}

const percentIn = (value: number | null): string => (value === null ? NONE : `${grouped(value)}%`);

const written = (title: string, text: string, none: string): Block[] => [
  heading(2, title),
  paragraph(text === '' ? none : text),
];

/** The head of the page: what the plan is, and how it stands. */
function headOf(page: PlanPage, print: PrintWords): Block[] {
  const { plan, today } = page;
  const { words, colon } = print;
  const texts = planTexts(print);
  const counted = countedTarget(page);
  const target = texts.money(plan.revenueTarget);
  const facts: Span[][] = [
    item(words.status, colon, plan.status === null ? NONE : (words.planStatuses[plan.status] ?? plan.status)),
    item(words.owner, colon, plan.owner ?? NONE),
    item(words.strategy, colon, texts.strategy(plan.strategy)),
    item(words.target, colon, counted === null ? target : words.countedAs(target, texts.money(counted))),
    item(words.revenue, colon, texts.money(plan.revenueActual)),
    item(words.attainment, colon, percentIn(plan.attainment)),
    item(words.completeness, colon, percentIn(plan.completeness)),
    item(words.health, colon, plan.health === null ? NONE : (words.healths[plan.health] ?? plan.health)),
  ];
  const revision = plan.revision === null ? [] : [words.revision(String(plan.revision))];
  return [
    heading(1, plan.name || plan.companyName || words.title),
    paragraph(
      [plan.companyName, texts.period(plan), ...revision, words.printedOn(formatDay(today))]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    list(facts),
    ...(plan.healthReason === '' ? [] : [paragraph(plan.healthReason)]),
  ];
}

function objectivesOf({ plan }: PlanPage, print: PrintWords): Block[] {
  const { words } = print;
  const texts = planTexts(print);
  if (plan.objectives.length === 0) return [heading(2, words.objectives), paragraph(words.noObjectives)];
  return [
    heading(2, words.objectives),
    table(
      [words.stageColumn, words.objective, words.type, words.due, words.status, words.progress],
      inStages(plan.objectives).map((objective) => [
        objective.stage === null ? words.noStage : words.stage(String(objective.stage)),
        objective.name,
        objective.type === null ? NONE : (words.types[objective.type] ?? objective.type),
        texts.day(objective.dueOn),
        texts.status(objective.status),
        percentIn(progressOf(objective)),
      ]),
    ),
  ];
}

/** What differs from the revision before, as rows of a table. */
export function differenceRows(page: PlanPage, print: Omit<PrintWords, 'colon'>): string[][] {
  const { words } = print;
  if (page.before === null) return [];
  return differences(page.plan, page.before, planTexts(print)).map((one) => {
    const what = words.differences[one.what];
    switch (one.what) {
      case 'ADDED':
        return [what, NONE, one.name];
      case 'GONE':
        return [what, one.name, NONE];
      case 'DUE':
      case 'STATUS':
        return [`${one.name} · ${what}`, one.before, one.after];
      default:
        return [what, one.before || NONE, one.after || NONE];
    }
  });
}

function comparedOf(page: PlanPage, print: PrintWords): Block[] {
  const { words } = print;
  if (page.before === null) return [];
  const rows = differenceRows(page, print);
  return [
    heading(2, words.compared(String(page.before.revision ?? 1))),
    rows.length === 0
      ? paragraph(words.nothingChanged)
      : table([words.changed, words.before, words.after], rows),
  ];
}

/** A plan on a page: how it stands, revenue against time, what it says, its objectives, and what changed. */
export function planBlocks(page: PlanPage, print: PrintWords): Block[] {
  const { words } = print;
  const { plan, burnUp } = page;
  return [
    ...headOf(page, print),
    ...(burnUp === null ? [] : [heading(2, words.burnUp)]),
    ...written(words.goal, plan.goal, NONE),
    ...written(words.value, plan.valueProposition, NONE),
    ...written(words.factors, plan.criticalSuccessFactors, NONE),
    ...objectivesOf(page, print),
    ...comparedOf(page, print),
    ...(page.hidden.length === 0 ? [] : [paragraph(words.partly)]),
  ];
}
