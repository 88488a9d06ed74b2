import { ALL_QUESTIONS, answerField, RIVALRY } from '../../src/domain/assessment/questions.ts';
import { formatDay, parseDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { usdOf } from './money.ts';
import type { Random } from './random.ts';
import type {
  AnswerInput,
  CompetitorInput,
  DealAssessmentInput,
  DealCompetitorInput,
  DealMilestoneInput,
  DecisionCriterionInput,
  DemoData,
  FitInput,
  OpportunityInput,
} from './types.ts';
import { CRITERIA, OUTCOME_REASONS, RIVALS, STEPS, WIN_THEMES } from './words/rivals.ts';

// From this value on (USD) deals follow the full process, and are assessed.
const LARGE_DEAL_USD = 100_000;
const OPEN = 18;
const WON = 13;
const LOST = 11;

const DAYS_BETWEEN_ROUNDS = 24;

type Assessed = Pick<
  DemoData,
  'competitors' | 'dealAssessments' | 'dealCompetitors' | 'decisionCriteria' | 'dealMilestones'
>;

const isOpen = ({ stage }: OpportunityInput): boolean => stage !== 'CUSTOMER' && stage !== 'LOST';

/** Some of the deals that are large, of each outcome: enough for a share of what wins. */
function chosen(opportunities: readonly OpportunityInput[], random: Random): OpportunityInput[] {
  const large = random.shuffle(
    opportunities.filter(
      (deal) => deal.companyId && deal.ownerId && deal.closeDate && usdOf(deal.amount) >= LARGE_DEAL_USD,
    ),
  );
  const some = (count: number, fits: (deal: OpportunityInput) => boolean) =>
    large.filter(fits).slice(0, count);
  return [
    ...some(OPEN, isOpen),
    ...some(WON, ({ stage }) => stage === 'CUSTOMER'),
    ...some(LOST, ({ stage }) => stage === 'LOST'),
  ];
}

/** How likely a yes is: deals that were won knew more and were liked better. */
const hopeOf = (deal: OpportunityInput, random: Random): number =>
  deal.stage === 'CUSTOMER' ? 0.72 : deal.stage === 'LOST' ? 0.4 : random.float(0.4, 0.85);

/** Few go on with a deal after a no to one of these. */
const DECISIVE: readonly number[] = [4, 5, 7, 18, 20];

const answer = (hope: number, random: Random, no = 0.45): AnswerInput =>
  random.chance(hope) ? 'YES' : random.chance(no) ? 'NO' : 'UNKNOWN';

/** A first round knows little; each later one turns some answers. */
function roundsOf(
  context: DemoContext,
  deal: OpportunityInput,
  hope: number,
  random: Random,
): DealAssessmentInput[] {
  const count = random.int(1, 3);
  const closesOn = parseDay(deal.closeDate?.slice(0, 10)) ?? context.today;
  const last = isOpen(deal)
    ? context.today - random.int(0, 40)
    : Math.min(closesOn, context.today) - random.int(3, 25);
  const answers: Record<string, AnswerInput> = {};
  return Array.from({ length: count }, (_, index) => {
    for (const question of ALL_QUESTIONS) {
      const isAsked =
        answers[answerField(question)] === undefined
          ? random.chance(0.55 + 0.2 * index)
          : random.chance(0.25);
      if (isAsked)
        answers[answerField(question)] = answer(hope, random, DECISIVE.includes(question) ? 0.12 : 0.45);
    }
    return {
      id: context.nextId('dealAssessments'),
      opportunityId: deal.id,
      kind: 'FULL' as const,
      round: index + 1,
      assessedOn: formatDay(last - DAYS_BETWEEN_ROUNDS * (count - 1 - index)),
      ...(deal.ownerId ? { assessedById: deal.ownerId } : {}),
      ...answers,
    };
  });
}

const rivalsOf = (
  context: DemoContext,
  deal: OpportunityInput,
  competitors: readonly CompetitorInput[],
  random: Random,
): DealCompetitorInput[] =>
  random
    .shuffle(competitors)
    .slice(0, random.int(1, 2))
    .map(({ id }, index) => {
      const likes = deal.stage === 'LOST' ? 0.6 : random.float(0.25, 0.6);
      const answers = RIVALRY.filter(() => random.chance(0.8)).map(
        (question) => [answerField(question), answer(likes, random)] as const,
      );
      return {
        id: context.nextId('dealCompetitors'),
        opportunityId: deal.id,
        competitorId: id,
        standing: index === 0 ? ('INCUMBENT' as const) : ('SHORTLISTED' as const),
        ...Object.fromEntries(answers),
      };
    });

const criteriaOf = (context: DemoContext, deal: OpportunityInput, random: Random): DecisionCriterionInput[] =>
  random
    .shuffle(CRITERIA)
    .slice(0, random.int(2, 4))
    .map(({ name, kind, mandatory }) => ({
      id: context.nextId('decisionCriteria'),
      opportunityId: deal.id,
      name,
      kind,
      mandatory,
      ourFit: random.weighted([
        ['BETTER', 4],
        ['SAME', 4],
        ['WORSE', mandatory ? 0.3 : 2],
      ] as const),
    }));

/** What a rival can be where we are what we are, the likeliest twice. */
const THEIRS: Readonly<Record<FitInput, readonly FitInput[]>> = {
  BETTER: ['WORSE', 'WORSE', 'SAME'],
  SAME: ['SAME', 'SAME', 'WORSE'],
  WORSE: ['BETTER', 'BETTER', 'SAME'],
};

/** How rivals of open deals meet the criteria; not everybody is known well enough. */
function rateRivals(
  deal: OpportunityInput,
  rivals: readonly DealCompetitorInput[],
  criteria: readonly DecisionCriterionInput[],
  random: Random,
): void {
  if (!isOpen(deal)) return;
  for (const rival of rivals) {
    const known = criteria.filter(() => random.chance(0.7));
    if (known.length > 0)
      rival.criterionFits = Object.fromEntries(
        known.map(({ id, ourFit }) => [id, random.pick(THEIRS[ourFit])]),
      );
  }
}

function stepsOf(context: DemoContext, deal: OpportunityInput, random: Random): DealMilestoneInput[] {
  const closesOn = parseDay(deal.closeDate?.slice(0, 10)) ?? context.today;
  return STEPS.slice(0, random.int(2, STEPS.length)).map((name, index) => {
    const dueOn = closesOn - 20 * (STEPS.length - index);
    const isDone = dueOn < context.today;
    return {
      id: context.nextId('dealMilestones'),
      opportunityId: deal.id,
      name,
      dueOn: formatDay(dueOn),
      side: index === 2 ? 'CUSTOMER' : 'BOTH',
      ...(isDone ? { doneOn: formatDay(dueOn) } : {}),
      ...(isDone || random.chance(0.6) ? { agreedOn: formatDay(Math.min(dueOn, context.today) - 15) } : {}),
    };
  });
}

/** What a rep says of a deal itself: how it is to be won, or why it was. */
function complete(deal: OpportunityInput, rivals: readonly DealCompetitorInput[], random: Random): void {
  deal.competitiveStrategy = random.pick(['FRONTAL', 'FLANKING', 'FRAGMENT', 'DEFEND', 'DEVELOP'] as const);
  if (random.chance(0.7)) deal.winTheme = random.pick(WIN_THEMES);
  if (deal.stage === 'CUSTOMER' || deal.stage === 'LOST') {
    deal.outcomeReason = random.pick(OUTCOME_REASONS[deal.stage]);
    if (deal.stage === 'LOST') deal.lostToId = rivals[0]?.competitorId;
  }
}

/**
 * The project line of 42 large deals: one to three rounds each, rivals, criteria and steps. Two of five are open; the
 * others tell what wins. The deals are completed with what their owners say of them.
 */
export function createAssessments(
  context: DemoContext,
  opportunities: readonly OpportunityInput[],
): Assessed {
  const random = context.random('assessments');
  // Of its own, so that ratings move nothing else of the demo.
  const ratings = context.random('criterionFits');
  const competitors = RIVALS.map((rival) => ({ id: context.nextId('competitors'), ...rival }));
  const made: Assessed = {
    competitors,
    dealAssessments: [],
    dealCompetitors: [],
    decisionCriteria: [],
    dealMilestones: [],
  };
  for (const deal of chosen(opportunities, random)) {
    const rivals = rivalsOf(context, deal, competitors, random);
    complete(deal, rivals, random);
    made.dealAssessments.push(...roundsOf(context, deal, hopeOf(deal, random), random));
    made.dealCompetitors.push(...rivals);
    const criteria = criteriaOf(context, deal, random);
    rateRivals(deal, rivals, criteria, ratings);
    made.decisionCriteria.push(...criteria);
    made.dealMilestones.push(...stepsOf(context, deal, random));
  }
  return made;
}
