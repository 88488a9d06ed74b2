import { generateDemoData, summarizeDemoData } from '../../demo/data/generate.ts';
import { DEMO_KINDS, type DemoKind, isDemoId } from '../../demo/data/ids.ts';
import { type GraphqlClient, loadDemoData } from '../../demo/data/load.ts';
import type { DemoData } from '../../demo/data/types.ts';
import { refuseClashes } from './clashes.ts';
import { SeedError } from './errors.ts';
import type { SeedOptions } from './options.ts';
import { findPresent, withoutPresent } from './present.ts';
import { ensureRates } from './rates.ts';
import { planRemoval, remove } from './remove.ts';
import { findIncomplete, findStart } from './resume.ts';
import { addLostStage, hasOwnDefaultPolicy, readDataModel, readMembers, requireApp } from './workspace.ts';

/** How many members share the demo's accounts, at most. */
const OWNERS = 8;

/** The work of the command in its surroundings: two clients (paced), and a person who reads and answers. */
export type SeedWorld = {
  records: GraphqlClient;
  metadata: GraphqlClient;
  say(text: string): void;
  /** Leaves the server some seconds to follow what was loaded, and to whoever works in it. */
  rest(): Promise<void>;
  /** Asks a yes-no question; null when there is nobody to ask. */
  ask(question: string): Promise<boolean | null>;
  /** Starts to show progress; the answer takes how many are done and of what, and is told when all is over. */
  progress(title: string, total: number): { update(done: number, what: string): void; stop(): void };
};

/** Loads or removes the demo data. Returns whether it did; throws a SeedError when it cannot. */
export const runSeed = async (options: SeedOptions, world: SeedWorld): Promise<boolean> =>
  options.remove ? runRemove(options, world) : runLoad(options, world);

async function confirm(question: string, { yes }: SeedOptions, world: SeedWorld): Promise<boolean> {
  if (yes) return true;
  const answer = await world.ask(question);
  if (answer === null)
    throw new SeedError('Nobody can be asked here.', 'Add --yes to write without a question.');
  if (!answer) world.say('Nothing was changed.');
  return answer;
}

async function runLoad(options: SeedOptions, world: SeedWorld): Promise<boolean> {
  const model = await readDataModel(world.metadata);
  requireApp(model);
  const members = await readMembers(world.records, OWNERS);
  const hasLost = model.stages.some(({ value }) => value === 'LOST');
  const demo = await adaptTo(
    world,
    generateDemoData({
      seed: options.seed,
      today: options.today,
      memberIds: members.map(({ id }) => id),
      memberContacts: Object.fromEntries(members.map(({ id, ...contact }) => [id, contact])),
    }),
    hasLost || options.addLostStage,
  );
  await refuseClashes(world.records, demo);
  const present = await findPresent(world.records, demo);
  const data = withoutPresent(demo, present);
  if (present.touched.size > 0)
    world.say(
      `${present.touched.size} demo companies have a key account of their own already: it is left as it is.`,
    );
  const total = DEMO_KINDS.reduce((sum, kind) => sum + data[kind].length, 0);
  if (!(await confirm(`Load ${total} demo records into ${options.url}?`, options, world))) return false;
  if (!hasLost && options.addLostStage) {
    await addLostStage(world.metadata, model);
    world.say('Added the stage "Lost" to opportunities.');
  }
  const rated = options.ratesAreSet ? [] : await ensureRates(world.metadata, options.today);
  if (rated.length > 0)
    world.say(
      `Added exchange rates for ${rated.join(' and ')} to the app's settings. One customer pays in Swiss francs, which have none on purpose.`,
    );
  await load(options, world, data, present.renewed);
  world.say(describe(data));
  return true;
}

/** Leaves out what the workspace has no place for, and says so. */
async function adaptTo(world: SeedWorld, data: DemoData, hasLost: boolean): Promise<DemoData> {
  const adapted = { ...data };
  if (!hasLost) {
    adapted.opportunities = data.opportunities.filter(({ stage }) => stage !== 'LOST');
    const left = new Set(adapted.opportunities.map(({ id }) => id));
    const isOfLost = ({ opportunityId }: { opportunityId?: string }): boolean =>
      opportunityId !== undefined && !left.has(opportunityId);
    adapted.contracts = data.contracts.filter((contract) => !isOfLost(contract));
    adapted.accountNeeds = data.accountNeeds.filter((need) => !isOfLost(need));
    adapted.supportRequests = data.supportRequests.filter((request) => !isOfLost(request));
    adapted.dealAssessments = data.dealAssessments.filter((round) => !isOfLost(round));
    adapted.dealCompetitors = data.dealCompetitors.filter((rival) => !isOfLost(rival));
    adapted.decisionCriteria = data.decisionCriteria.filter((criterion) => !isOfLost(criterion));
    adapted.dealMilestones = data.dealMilestones.filter((step) => !isOfLost(step));
    world.say(
      `This workspace has no stage LOST: ${data.opportunities.length - adapted.opportunities.length} lost deals are left out. ` +
        'Add --add-lost-stage to create the stage and load them.',
    );
  }
  if (await hasOwnDefaultPolicy(world.records, isDemoId)) {
    adapted.scoringPolicies = data.scoringPolicies.map((policy) => ({ ...policy, isDefault: false }));
  }
  return adapted;
}

async function load(
  options: SeedOptions,
  world: SeedWorld,
  data: DemoData,
  kept: ReadonlySet<string>,
): Promise<void> {
  const startAt = await findStart(world.records, options.seed, data, kept);
  const present = Object.values(startAt).reduce((sum, count) => sum + count, 0);
  const total = DEMO_KINDS.reduce((sum, kind) => sum + data[kind].length, 0);
  if (present > 0) world.say(`${present === total ? 'All' : present} records are there already.`);
  if (present === total) return;
  const progress = world.progress('Loading', total);
  try {
    await loadDemoData(world.records, data, {
      startAt,
      kept,
      rest: world.rest,
      canDoWithout: canDoWithout(world),
      onProgress: ({ loaded, kind }) => progress.update(loaded, kind),
    });
  } finally {
    progress.stop();
  }
  // Records removed by hand leave holes that only the count shows.
  const holed = present > 0 ? await findIncomplete(world.records, options.seed, data) : [];
  if (holed.length === 0) return;
  const whole = Object.fromEntries(
    DEMO_KINDS.map((kind) => [kind, holed.includes(kind) ? 0 : data[kind].length]),
  );
  await loadDemoData(world.records, data, { startAt: whole, kept, canDoWithout: canDoWithout(world) });
}

/**
 * What a server may refuse that lets nobody but the app write what it keeps, or nobody but itself the notes of a mailbox.
 * Then trends begin with the app's own rows, credits go to who covers an account today, and such mails do not count.
 */
const DISPENSABLE: Partial<Record<DemoKind, string>> = {
  closenessScores: 'The closeness of earlier months is left out.',
  keyAccounts: 'Who covered accounts before, and since when they have their status, is left out.',
  notes: 'What the app told of earlier months is left out.',
  noteTargets: 'What the app told of earlier months is left out.',
  contracts: 'What contracts cost before a change of price is left out.',
  messageChannelMessageAssociations: 'What mailboxes sent and received is left out.',
  calendarChannelEventAssociations: 'What calendars hold is left out.',
};

const canDoWithout =
  (world: SeedWorld) =>
  (kind: DemoKind, error: unknown): boolean => {
    const left = DISPENSABLE[kind];
    if (left === undefined || !(error instanceof SeedError)) return false;
    world.say(`${left} ${error.message}`);
    return true;
  };

function describe(data: DemoData): string {
  const counts = summarizeDemoData(data);
  return [
    'The workspace holds the demo data:',
    ...DEMO_KINDS.map((kind) => `  ${String(counts[kind]).padStart(6)} ${inWords(kind)}`),
  ].join('\n');
}

const inWords = (name: string): string =>
  name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

async function runRemove(options: SeedOptions, world: SeedWorld): Promise<boolean> {
  const { objects } = await readDataModel(world.metadata);
  const removal = await planRemoval(world.records, objects);
  if (removal.length === 0) {
    world.say('There are no demo records in this workspace.');
    return true;
  }
  world.say(
    [
      'Demo records in this workspace:',
      ...removal.map(({ target, count }) => `  ${String(count).padStart(6)} ${inWords(target.plural)}`),
    ].join('\n'),
  );
  const total = removal.reduce((sum, { count }) => sum + count, 0);
  if (!(await confirm(`Remove these ${total} records from ${options.url} for good?`, options, world)))
    return false;
  const progress = world.progress('Removing', total);
  const removed = await remove(world.records, options.seed, removal, (done) =>
    progress.update(done.removed, inWords(done.plural)),
  ).finally(() => progress.stop());
  world.say(`Removed ${removed} records.`);
  return true;
}
