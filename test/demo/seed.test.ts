import { beforeEach, describe, expect, it } from 'vitest';
import { generateDemoData, summarizeDemoData } from '../../demo/data/generate.ts';
import { isDemoId } from '../../demo/data/ids.ts';
import { SeedError } from '../../scripts/seed/errors.ts';
import type { SeedOptions } from '../../scripts/seed/options.ts';
import { createPacedClient } from '../../scripts/seed/pace.ts';
import { runSeed, type SeedWorld } from '../../scripts/seed/run.ts';
import { demoOf, MEMBERS, TODAY } from './demo-data.ts';
import { createFakeClock } from './fake-clock.ts';
import { FakeWorkspace } from './fake-workspace.ts';

const { data } = demoOf(1);
const counts = summarizeDemoData(data);
const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
const lostDeals = data.opportunities.filter(({ stage }) => stage === 'LOST').length;

const OPTIONS: SeedOptions = {
  url: 'http://localhost:3000',
  apiKey: 'key',
  seed: 1,
  today: TODAY,
  remove: false,
  yes: true,
  addLostStage: false,
  ratesAreSet: true,
};

let workspace: FakeWorkspace;
let said: string[];
let answer: boolean | null;

function seed(options: Partial<SeedOptions> = {}, client = workspace.records): Promise<boolean> {
  const world: SeedWorld = {
    records: createPacedClient(client, createFakeClock()),
    metadata: workspace.metadata,
    say: (text) => said.push(text),
    rest: async () => {},
    ask: async () => answer,
    progress: () => ({ update: () => {}, stop: () => {} }),
  };
  return runSeed({ ...OPTIONS, ...options }, world);
}

const writes = () => workspace.requests.filter(({ name }) => name === 'LoadDemo');
const demoRecords = (): number =>
  [...workspace.tables.values()].reduce((sum, table) => sum + [...table.keys()].filter(isDemoId).length, 0);

beforeEach(() => {
  workspace = new FakeWorkspace();
  workspace.insert('workspaceMembers', ...MEMBERS.map((id) => ({ id, userEmail: '', name: null })));
  said = [];
  answer = null;
});

describe('the seed command', () => {
  it('loads everything and says how much', async () => {
    await expect(seed()).resolves.toBe(true);
    expect(demoRecords()).toBe(total);
    for (const [plural, count] of Object.entries(counts))
      expect(workspace.table(plural).size, plural).toBe(count);
    expect(said.join('\n')).toContain(`${counts.people} people`);
  });

  it('writes nothing when it runs again', async () => {
    await seed();
    const before = writes().length;
    await seed();
    expect(writes()).toHaveLength(before);
    expect(demoRecords()).toBe(total);
  });

  it('goes on where it stopped', async () => {
    workspace.beforeRequest = ({ name }) => {
      if (name === 'LoadDemo' && writes().length === 42) throw new Error('The server went away.');
    };
    await expect(seed()).rejects.toThrow('The server went away.');
    const stored = demoRecords();
    expect(stored).toBeGreaterThan(1_500);
    workspace.beforeRequest = () => {};
    workspace.requests.length = 0;
    await seed();
    expect(demoRecords()).toBe(total);
    const carried = writes().reduce((sum, { records }) => sum + records, 0);
    expect(carried).toBe(total - stored);
  });

  it('fills the hole of a record that was removed by hand', async () => {
    await seed();
    workspace.table('messages').delete(data.messages[3]?.id ?? '');
    workspace.table('people').delete(data.people[5]?.id ?? '');
    await seed();
    expect(demoRecords()).toBe(total);
  });

  it.each(['2026-11-22', '2026-11-24', '2026-12-24'])(
    'brings every date up to date when run again on %s',
    async (today) => {
      await seed();
      await seed({ today });
      const then = generateDemoData({ seed: 1, today, memberIds: MEMBERS });
      for (const kind of ['people', 'opportunities', 'contracts', 'messages', 'calendarEvents'] as const) {
        const isLoaded = kind === 'opportunities' || kind === 'contracts';
        expect([...workspace.table(kind).values()], kind).toEqual(
          then[kind].map((record) => (isLoaded ? { ...record, createdBy: { source: 'IMPORT' } } : record)),
        );
      }
    },
  );

  const ACCOUNT = { id: '88888888-8888-4888-8888-888888888888', status: 'CANDIDATE' };

  it('leaves a key account alone that a demo company has already, whatever became of it', async () => {
    const [worked, thrown] = data.keyAccounts;
    workspace.insert(
      'keyAccounts',
      { ...ACCOUNT, companyId: worked?.companyId, status: 'WATCH' },
      { ...ACCOUNT, id: `${ACCOUNT.id.slice(0, -1)}9`, companyId: thrown?.companyId, deletedAt: TODAY },
    );
    await seed();
    expect(said.join('\n')).toContain('2 demo companies have a key account of their own already');
    expect(workspace.table('keyAccounts').size).toBe(counts.keyAccounts);
    expect(workspace.table('keyAccounts').get(ACCOUNT.id)).toMatchObject({ status: 'WATCH' });
    const before = writes().length;
    await seed();
    expect(writes()).toHaveLength(before);
  });

  it('keeps the closeness that the app itself has recorded of an earlier month', async () => {
    const [first] = data.closenessScores;
    workspace.insert('closenessScores', { id: 'own', companyId: first?.companyId, month: first?.month });
    await seed();
    expect(workspace.table('closenessScores').size).toBe(counts.closenessScores);
    expect(workspace.table('closenessScores').has(first?.id ?? '')).toBe(false);
  });

  it('leaves the term of a contract where it has renewed itself to, and finds it loaded', async () => {
    await seed();
    const renewed = data.contracts.find(({ autoRenews, endsOn = '' }) => autoRenews && endsOn < TODAY);
    const id =
      data.contracts.findLast(({ status, autoRenews }) => status === 'ACTIVE' && autoRenews)?.id ?? '';
    expect(renewed).toBeDefined();
    const moved = {
      ...workspace.table('contracts').get(id),
      startsOn: TODAY,
      endsOn: '2027-11-22',
      renewals: 1,
    };
    workspace.insert('contracts', { ...moved, id });
    const before = writes().length;
    await seed();
    expect(writes()).toHaveLength(before);
    await seed({ today: '2026-11-24' });
    expect(workspace.table('contracts').get(id)).toMatchObject({ startsOn: TODAY, endsOn: '2027-11-22' });
  });

  it('takes no record for another in another month', async () => {
    await seed();
    await seed({ today: '2027-01-02' });
    const { keyAccounts } = generateDemoData({ seed: 1, today: '2027-01-02', memberIds: MEMBERS });
    for (const account of keyAccounts)
      expect(workspace.table('keyAccounts').get(account.id)).toEqual(account);
    const rows = [...workspace.table('closenessScores').values()];
    const places = rows.map(({ companyId, month }) => `${companyId} ${month}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('does without the closeness of earlier months where only the app may write it', async () => {
    workspace.beforeRequest = ({ fields }) => {
      if (fields.includes('createClosenessScores')) throw new SeedError('Read-only.', 'Nothing to do.');
    };
    await expect(seed()).resolves.toBe(true);
    expect(demoRecords()).toBe(total - counts.closenessScores);
    expect(said.join('\n')).toContain('The closeness of earlier months is left out. Read-only.');
  });

  it('loads what the app keeps of earlier times without it, where only the app may write that', async () => {
    const isKept = (field: string, rows: unknown): boolean =>
      Array.isArray(rows) && rows.some((row: object) => field in row);
    const records = workspace.records;
    const strict = {
      execute: async (query: string, variables: Record<string, unknown>) => {
        if (isKept('coverageHistory', variables.data) || isKept('earlierAmounts', variables.data))
          throw new SeedError('Only the app writes that.', 'Nothing to do.');
        return records.execute(query, variables);
      },
    };
    await expect(seed({}, strict)).resolves.toBe(true);
    expect(demoRecords()).toBe(total);
    expect(said.join('\n')).toContain(
      'Who covered accounts before, and since when they have their status, is left out. Only the app writes that.',
    );
    expect(said.join('\n')).toContain('What contracts cost before a change of price is left out.');
  });

  it('leaves lost deals out where the stage is missing, and says so', async () => {
    workspace.stages = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER'];
    await seed();
    expect(workspace.table('opportunities').size).toBe(counts.opportunities - lostDeals);
    expect(said.join('\n')).toContain(`no stage LOST: ${lostDeals} lost deals are left out`);
    for (const kind of ['contracts', 'accountNeeds', 'supportRequests'] as const)
      for (const { opportunityId } of workspace.table(kind).values())
        if (opportunityId)
          expect(workspace.table('opportunities').has(String(opportunityId)), kind).toBe(true);
  });

  it('adds the stage when asked, and keeps the others', async () => {
    workspace.stages = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER'];
    await seed({ addLostStage: true });
    expect(workspace.stages).toEqual(['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER', 'LOST']);
    expect(workspace.table('opportunities').size).toBe(counts.opportunities);
  });

  it('does not add a second default policy', async () => {
    workspace.insert('scoringPolicies', { id: '44444444-4444-4444-8444-444444444444', isDefault: true });
    await seed();
    const defaults = [...workspace.table('scoringPolicies').values()].filter(({ isDefault }) => isDefault);
    expect(defaults).toHaveLength(1);
  });

  it('asks before it writes', async () => {
    answer = false;
    await expect(seed({ yes: false })).resolves.toBe(false);
    expect(writes()).toHaveLength(0);
    answer = true;
    await expect(seed({ yes: false })).resolves.toBe(true);
  });

  it('wants --yes where nobody can be asked', async () => {
    await expect(seed({ yes: false })).rejects.toMatchObject({ advice: expect.stringContaining('--yes') });
    expect(writes()).toHaveLength(0);
  });
});

describe('the seed command refuses', () => {
  const refusal = async (): Promise<SeedError> => {
    const error: unknown = await seed().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SeedError);
    expect(writes()).toHaveLength(0);
    return error as SeedError;
  };

  it('a workspace without the app', async () => {
    workspace.appObjects = [];
    expect((await refusal()).message).toContain('not installed');
  });

  it('a workspace with an older version of the app', async () => {
    workspace.missingFields = ['person.influence'];
    expect((await refusal()).message).toContain('person.influence');
  });

  it('a workspace without members', async () => {
    workspace.tables.delete('workspaceMembers');
    expect((await refusal()).message).toContain('no members');
  });

  it('to overwrite a company that has a demo domain', async () => {
    const domainName = data.companies.find((company) => company.domainName)?.domainName;
    workspace.insert('companies', { id: '55555555-5555-4555-8555-555555555555', name: 'Twin', domainName });
    expect((await refusal()).message).toContain('Twin');
  });

  it('to overwrite a person who has a demo address', async () => {
    const emails = data.people[0]?.emails;
    workspace.insert('people', { id: '66666666-6666-4666-8666-666666666666', emails });
    expect((await refusal()).message).toContain(emails?.primaryEmail);
  });
});

describe('the seed command removes', () => {
  const OWN = { id: '77777777-7777-4777-8777-777777777777', name: 'A real customer' };

  beforeEach(() => {
    workspace.insert('companies', OWN);
    workspace.insert('opportunities', { ...OWN, companyId: OWN.id });
    workspace.insert('keyAccounts', { ...OWN, companyId: OWN.id });
    workspace.insert('timelineActivities', { ...OWN, targetOpportunityId: OWN.id });
  });

  it('exactly what it loaded, and says how many', async () => {
    const before = workspace.size;
    await seed();
    await expect(seed({ remove: true })).resolves.toBe(true);
    expect(demoRecords()).toBe(0);
    expect(workspace.size).toBe(before);
    expect(said.at(-1)).toBe(`Removed ${total} records.`);
  });

  it('what the app and Twenty made of the demo records', async () => {
    const before = workspace.size;
    await seed();
    const companyId = data.companies[0]?.id;
    workspace.insert('keyAccounts', { id: 'k', companyId });
    workspace.insert('closenessScores', { id: 's', companyId });
    workspace.insert(
      'timelineActivities',
      { id: 't1', targetOpportunityId: data.opportunities[0]?.id },
      { id: 't2', targetContractId: data.contracts[0]?.id },
      { id: 't3', targetKeyAccountId: 'k' },
    );
    await seed({ remove: true });
    expect(workspace.size).toBe(before);
  });

  it('records in the bin and records of other seeds', async () => {
    const before = workspace.size;
    await seed({ seed: 2 });
    await seed();
    for (const [id, row] of workspace.table('people'))
      workspace.table('people').set(id, { ...row, deletedAt: TODAY });
    await seed({ remove: true });
    expect(workspace.size).toBe(before);
  });

  it('a record only after those that point to it', async () => {
    await seed();
    workspace.requests.length = 0;
    await seed({ remove: true });
    const order = workspace.requests.flatMap(({ name, fields }) => (name === 'RemoveDemo' ? fields : []));
    const place = (field: string): number => order.lastIndexOf(field);
    expect(place('destroyMessageParticipants')).toBeLessThan(place('destroyMessages'));
    expect(place('destroyMessages')).toBeLessThan(place('destroyMessageThreads'));
    expect(place('destroyContracts')).toBeLessThan(place('destroyOpportunities'));
    expect(place('destroyPeople')).toBeLessThan(place('destroyCompanies'));
    expect(place('destroyCompanies')).toBeLessThan(place('destroyScoringPolicies'));
  });

  it('nothing twice: a second time it finds nothing', async () => {
    await seed();
    await seed({ remove: true });
    workspace.requests.length = 0;
    await seed({ remove: true });
    expect(said.at(-1)).toBe('There are no demo records in this workspace.');
    expect(workspace.requests.every(({ name }) => name === 'CountDemo')).toBe(true);
  });

  it('what is left when the app is gone already', async () => {
    await seed();
    workspace.appObjects = [];
    for (const plural of [
      'contracts',
      'scoringPolicies',
      'keyAccounts',
      'closenessScores',
      'accountNeeds',
      'espPlans',
      'planObjectives',
      'supportRequests',
      'competitors',
      'dealAssessments',
      'dealCompetitors',
      'decisionCriteria',
      'dealMilestones',
    ])
      workspace.tables.delete(plural);
    await seed({ remove: true });
    expect(demoRecords()).toBe(0);
    const fields = workspace.requests.flatMap((request) =>
      request.name === 'RemoveDemo' ? request.fields : [],
    );
    expect(fields).not.toContain('destroyContracts');
  });

  it('nothing when the answer is no', async () => {
    await seed();
    answer = false;
    await expect(seed({ remove: true, yes: false })).resolves.toBe(false);
    expect(demoRecords()).toBe(total);
  });
});
