/** What a change costs, with everything that it sets off until all is quiet. */
import type { LoggedRequest } from '../../embedded/index.ts';
import { chunksOf } from '../../src/domain/shared/grouping.ts';
import { type Account, setAccount } from './account.ts';
import { type Cost, less, type Measured, measure, NOTHING, plus, times, together } from './cost.ts';
import type { Line } from './line.ts';
import { contract, mail, money, opportunity, person, withId } from './records.ts';
import type { BenchRecord, SendOptions, Stage } from './stage.ts';

type Change = {
  readonly name: string;
  readonly goal?: Partial<Cost>;
  /**
   * Of what the goal speaks: of all the change sets off, ticks included, unless it is of the process alone that its
   * event starts. What the ticks do then has a line of its own.
   */
  readonly isOfProcess?: true;
  /** What happens before, uncounted. */
  prepare?(stage: Stage, account: Account): Promise<unknown>;
  make(stage: Stage, account: Account): Promise<unknown>;
};

const WAITED_MS = 15_000;

const NO_REQUEST = { requests: 0, roots: 0 };
const ONE_REQUEST = { requests: 1, roots: 2, executions: 1 };
const RESCORE = { requests: 3, roots: 14 };
/** A task has to be there before what ties it, and a server works on the roots of a document side by side. */
const RESCORE_WITH_TASK = { requests: 4, roots: 14 };
/** A root more for each further object that is written. */
const rescoreWriting = (objects: number) => ({ ...RESCORE, roots: RESCORE.roots + objects });
/**
 * The timeline tells of it, and a note has to be there before what ties it. The credits of both lines change by
 * different values, which takes two documents, as no root may stand in one twice.
 */
const RESCORE_NOTE_AND_CREDITS = { requests: 5, roots: 19 };
/** What a program makes might be one of many, which is asked first. */
const RESCORE_OF_ASKED = { requests: 4, roots: 16 };
/** A contract keeps its terms, and credits both lines as soon as it is there: a root more for each object written. */
const CONTRACT_OF_ASKED = { requests: 4, roots: 20 };
/** Beside the scores a task asks what was learnt, which has to be there before what ties it, and both lines are credited. */
const WON = { requests: 4, roots: 20, executions: 1 };
/** A changed status goes on record before the timeline tells it, which takes a second reading, without mails. */
const RESCORE_AND_TELL = { requests: 7, roots: 22 };

function idOf(records: readonly { readonly id: string }[], index: number): string {
  const id = records[index]?.id;
  if (id === undefined) throw new Error('The account has no such record.');
  return id;
}

/** Somebody at their browser. */
const byHand = ({ workspace, memberIds }: Stage): SendOptions => ({
  token: workspace.signIn(memberIds[0] ?? '', null),
});

/** The web interface imports as whoever imports, and says where the rows come from. */
export const byImport = (stage: Stage): SendOptions => ({ ...byHand(stage), upsert: true });
export const IMPORTED = { createdBy: { source: 'IMPORT', context: {} } };

const newDeal = (companyId: string) => opportunity(companyId, 'New plant', { amount: money(70_000) });

const CREATED = {
  accountNeed: 'a need',
  task: 'a task',
  espPlan: 'a plan',
  planObjective: 'an objective',
  dealCompetitor: "a deal's rival",
  decisionCriterion: "a deal's criterion",
  dealMilestone: "a deal's milestone",
} as const;

const NEW_OBJECTS = Object.keys(CREATED) as (keyof typeof CREATED)[];

function newRecord(
  object: keyof typeof CREATED,
  stage: Stage,
  { companyId, planId, opportunities }: Account,
): BenchRecord {
  const opportunityId = idOf(opportunities, 0);
  switch (object) {
    case 'accountNeed':
      return withId({ need: 'Backup', companyId, horizon: 'YEARS_1_TO_3', estimatedValue: money(10_000) });
    case 'task':
      return withId({ title: 'Ask for a date' });
    case 'espPlan':
      return withId({ name: 'Next year', companyId, status: 'DRAFT' });
    case 'planObjective':
      return withId({
        name: 'Renew early',
        espPlanId: planId,
        objectiveType: 'REVENUE',
        dueOn: stage.day(80),
      });
    case 'dealCompetitor':
      return withId({ opportunityId, standing: 'NO_DECISION' });
    case 'decisionCriterion':
      return withId({ name: 'Open source', opportunityId, ourFit: 'BETTER' });
    case 'dealMilestone':
      return withId({ name: 'Trial', opportunityId, dueOn: stage.day(40), agreedOn: stage.day(0) });
  }
}

const CHANGES: readonly Change[] = [
  {
    name: "an opportunity's amount",
    goal: RESCORE,
    make: (stage, { opportunities }) =>
      stage.update('opportunity', idOf(opportunities, 0), { amount: money(65_000) }, byHand(stage)),
  },
  {
    name: "an opportunity's amount, which makes it a large deal",
    goal: RESCORE_WITH_TASK,
    make: (stage, { opportunities }) =>
      stage.update('opportunity', idOf(opportunities, 1), { amount: money(400_000) }, byHand(stage)),
  },
  {
    name: "a contract's status",
    goal: RESCORE,
    make: (stage, { contracts }) =>
      stage.update('contract', idOf(contracts, 1), { status: 'EXPIRED' }, byHand(stage)),
  },
  {
    name: "a contract's amount, of which the timeline tells",
    goal: RESCORE_NOTE_AND_CREDITS,
    make: (stage, { contracts }) =>
      stage.update('contract', idOf(contracts, 2), { amount: money(90_000) }, byHand(stage)),
  },
  {
    name: "a contact's role",
    goal: RESCORE,
    make: (stage, { people }) =>
      stage.update('person', idOf(people, 5), { buyingRole: 'USER' }, byHand(stage)),
  },
  {
    name: "a task's status (tied to a plan)",
    goal: RESCORE,
    make: (stage, { taskId }) => stage.update('task', taskId, { status: 'DONE' }, byHand(stage)),
  },
  {
    name: "a task's status (tied to nothing the app knows)",
    goal: { requests: 1, roots: 1 },
    make: (stage, { looseTaskId }) => stage.update('task', looseTaskId, { status: 'DONE' }, byHand(stage)),
  },
  {
    name: "a person created, nothing typed, no mail, not the company's first contact",
    goal: { ...NO_REQUEST, executions: 0 },
    make: (stage, { companyId }) => stage.create('person', [person(companyId, 'New')], byHand(stage)),
  },
  {
    name: 'an opportunity created by an import',
    goal: { ...NO_REQUEST, executions: 1 },
    isOfProcess: true,
    make: (stage, { companyId }) =>
      stage.create('opportunity', [{ ...newDeal(companyId), ...IMPORTED }], byImport(stage)),
  },
  {
    name: 'a contract created by an import',
    goal: { ...NO_REQUEST, executions: 1 },
    isOfProcess: true,
    make: (stage, { companyId }) =>
      stage.create('contract', [{ ...contract(stage, companyId, 'Imported'), ...IMPORTED }], byImport(stage)),
  },
  {
    name: 'an opportunity created by the API',
    goal: RESCORE_OF_ASKED,
    make: (stage, { companyId }) => stage.create('opportunity', [newDeal(companyId)]),
  },
  {
    name: 'a contract created by the API',
    goal: CONTRACT_OF_ASKED,
    make: (stage, { companyId }) => stage.create('contract', [contract(stage, companyId, 'Made elsewhere')]),
  },
  ...NEW_OBJECTS.map(
    (object): Change => ({
      name: `${CREATED[object]} created`,
      goal: { ...NO_REQUEST, executions: 0 },
      isOfProcess: true,
      make: (stage, account) => stage.create(object, [newRecord(object, stage, account)], byHand(stage)),
    }),
  ),
  {
    name: 'a change that another run has covered already',
    goal: ONE_REQUEST,
    async prepare(stage, { opportunities }) {
      const recordId = idOf(opportunities, 0);
      stage.workspace.faults.events.hold({ event: 'opportunity.updated', recordId });
      await stage.update('opportunity', recordId, { amount: money(66_000) }, byHand(stage));
      await stage.update('opportunity', idOf(opportunities, 1), { amount: money(61_000) }, byHand(stage));
      await stage.workspace.settle();
    },
    async make(stage) {
      // It waited in a queue while the other run read.
      stage.advance(WAITED_MS);
      stage.workspace.faults.events.release();
    },
  },
  {
    name: 'an opportunity created by hand',
    goal: rescoreWriting(1),
    make: (stage, { companyId }) => stage.create('opportunity', [newDeal(companyId)], byHand(stage)),
  },
  {
    name: "a plan's goal",
    goal: RESCORE,
    make: (stage, { planId }) =>
      stage.update('espPlan', planId, { goal: { markdown: 'Grow together.' } }, byHand(stage)),
  },
  {
    name: "a need's horizon",
    goal: rescoreWriting(3),
    make: (stage, { needId }) =>
      stage.update('accountNeed', needId, { horizon: 'MONTHS_3_TO_12' }, byHand(stage)),
  },
  {
    name: "a support request's day",
    goal: RESCORE,
    make: (stage, { requestId }) =>
      stage.update('supportRequest', requestId, { neededBy: stage.day(12) }, byHand(stage)),
  },
  {
    name: "a company's potential, by which ranks change",
    make: (stage, { otherId }) =>
      stage.update('company', otherId, { potentialAnnualValue: money(900_000) }, byHand(stage)),
  },
  {
    name: 'an e-mail of a known contact',
    async make(stage, { people }) {
      for (const { object, records } of mail(stage, idOf(people, 3), { daysAgo: 0, isFromThem: true }))
        await stage.create(object, records);
    },
  },
  {
    name: 'an opportunity that is won, whose day of closing the app fills in',
    goal: WON,
    make: (stage, { opportunities }) =>
      stage.update('opportunity', idOf(opportunities, 0), { stage: 'CUSTOMER' }, byHand(stage)),
  },
  {
    name: "a key account's status",
    goal: RESCORE_AND_TELL,
    make: (stage, { keyAccountId }) =>
      stage.update('keyAccount', keyAccountId, { status: 'WATCH' }, byHand(stage)),
  },
];

const TICKS_AFTER = 2;
const RESTING_TICKS = 1;

const HOUR_MS = 3_600_000;
/** Changes, three minutes each, that come between two rankings: those are due once an hour, whatever changed in it. */
const CHANGES_AN_HOUR = 15;

type OnRequests = (requests: readonly LoggedRequest[]) => void;

async function ticksOf(
  stage: Stage,
  count: number,
  onRequests: OnRequests = () => undefined,
): Promise<Measured> {
  const ticks: Measured[] = [];
  for (let left = count; left > 0; left -= 1) {
    ticks.push(await stage.tick());
    onRequests(stage.workspace.requests);
  }
  return together(ticks);
}

/** One change: what its events cost, and what the ticks after it cost more than idle ones. */
async function measureChange(
  stage: Stage,
  account: Account,
  idle: Cost,
  { prepare, make }: Change,
  onRequests: OnRequests,
): Promise<{ process: Measured; inTicks: Measured }> {
  await prepare?.(stage, account);
  const process = await measure(stage.workspace, () => make(stage, account));
  onRequests(stage.workspace.requests);
  const ticks = await ticksOf(stage, TICKS_AFTER, onRequests);
  await ticksOf(stage, RESTING_TICKS);
  return { process, inTicks: { ...ticks, cost: less(ticks.cost, times(idle, TICKS_AFTER)) } };
}

/** Lets an hour pass and rests. @returns what the tick that ranks are due in costs more than an idle one */
async function endHour(stage: Stage, idle: Cost): Promise<Cost> {
  stage.advance(HOUR_MS);
  const { cost } = await stage.tick();
  await ticksOf(stage, RESTING_TICKS);
  return less(cost, idle);
}

const linesOf = ({ name, goal, isOfProcess }: Change, process: Cost, inTicks: Cost): Line[] =>
  isOfProcess
    ? [
        { change: name, ...process, goal },
        { change: `${name}: what the ticks do`, ...inTicks },
      ]
    : [{ change: name, ...plus(process, inTicks), inTicks, goal }];

/**
 * Every change in a full account, one after the other, each in quiet.
 *
 * @param onRequests told of each change's requests: of what it sets off, and of each tick after it
 */
export async function measureChanges(
  stage: Stage,
  onRequests: (change: string, requests: readonly LoggedRequest[]) => void = () => undefined,
): Promise<Line[]> {
  const account = await setAccount(stage);
  await stage.workspace.runPostInstall();
  const { last: idle } = await stage.untilQuiet();
  const lines: Line[] = [];
  let echo = NOTHING;
  let ranks = NOTHING;
  for (const hour of chunksOf(CHANGES, CHANGES_AN_HOUR)) {
    for (const change of hour) {
      const { process, inTicks } = await measureChange(stage, account, idle, change, (requests) =>
        onRequests(change.name, requests),
      );
      echo = [process.echo, inTicks.echo].reduce(plus, echo);
      lines.push(...linesOf(change, process.cost, inTicks.cost));
    }
    const ranked = await endHour(stage, idle);
    if (ranked.roots > ranks.roots) ranks = ranked;
  }
  return [
    ...lines,
    { change: 'the ranks, once an hour if scores moved in it', ...ranks },
    { change: 'an idle tick', ...idle, goal: { requests: 1, roots: 18 } },
    { change: 'whatever the app itself wrote', ...echo, goal: NO_REQUEST },
  ];
}
