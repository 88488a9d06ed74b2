import { describe, expect, it } from 'vitest';
import { generateDemoData, summarizeDemoData } from '../../demo/data/generate.ts';
import { DEMO_KINDS, demoId, demoIdRange, isDemoId } from '../../demo/data/ids.ts';
import { LIFE_ACCOUNTS } from '../../demo/data/life/stories.ts';
import { demoOf, MEMBERS, SEEDS, TODAY } from './demo-data.ts';

/** Ids of what is not in the workspace's lists: a mail server's, and those of mailboxes and calendars. */
const OUTSIDE = [
  'headerMessageId',
  'messageExternalId',
  'eventExternalId',
  'messageChannelId',
  'calendarChannelId',
];

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the demo generator', () => {
  it('gives the same records for the same seed, day and members', () => {
    expect(generateDemoData({ seed: 5, today: TODAY, memberIds: MEMBERS })).toEqual(
      generateDemoData({ seed: 5, today: TODAY, memberIds: MEMBERS }),
    );
  });

  it('names every company', () => {
    for (const seed of SEEDS) {
      const names = demoOf(seed).data.companies.map(({ name }) => name);
      expect(names.filter((name) => name.includes('undefined') || name.includes('*'))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('gives other companies for another seed', () => {
    const names = (seed: number): string[] => demoOf(seed).data.companies.map(({ name }) => name);
    expect(names(1)).not.toEqual(names(2));
  });

  it('keeps the number of records and their ids on another day, so that a workspace can be brought up to date', () => {
    const today = demoOf(1).data;
    const later = generateDemoData({ seed: 1, today: '2027-02-14', memberIds: MEMBERS });
    for (const kind of [
      'companies',
      'people',
      'opportunities',
      'contracts',
      'accountNeeds',
      'supportRequests',
    ] as const) {
      expect(later[kind].map(({ id }) => id)).toEqual(today[kind].map(({ id }) => id));
    }
  });

  it('spreads over one member as well as over many', () => {
    const [only] = MEMBERS as [string];
    const data = generateDemoData({ seed: 1, today: TODAY, memberIds: [only] });
    expect(new Set(data.companies.flatMap(({ accountOwnerId }) => accountOwnerId ?? []))).toEqual(
      new Set([only]),
    );
  });

  it('shows members with their address and name where those are given', () => {
    const [first, second, third] = MEMBERS as [string, string, string];
    const data = generateDemoData({
      seed: 1,
      today: TODAY,
      memberIds: MEMBERS,
      memberContacts: { [first]: { handle: 'ann@firm.example', displayName: 'Ann' } },
    });
    const handlesOf = (id: string): Set<string> =>
      new Set(
        data.messageParticipants
          .filter(({ workspaceMemberId }) => workspaceMemberId === id)
          .map(({ handle }) => handle),
      );
    expect(handlesOf(first)).toEqual(new Set(['ann@firm.example']));
    expect(handlesOf(second)).toEqual(new Set(['']));
    expect(handlesOf(third)).toEqual(new Set(['']));
  });

  it.each([
    ['a fraction as seed', { seed: 1.5, today: TODAY, memberIds: MEMBERS }],
    ['a negative seed', { seed: -1, today: TODAY, memberIds: MEMBERS }],
    ['a day that does not exist', { seed: 1, today: '2026-02-30', memberIds: MEMBERS }],
    ['an instant instead of a day', { seed: 1, today: '2026-11-23T00:00:00Z', memberIds: MEMBERS }],
    ['no member', { seed: 1, today: TODAY, memberIds: [] }],
  ])('refuses %s', (_, options) => {
    expect(() => generateDemoData(options)).toThrow(RangeError);
  });
});

describe.each(SEEDS)('the demo of seed %i', (seed) => {
  const { data, profiles } = demoOf(seed);

  it('has as many records as a demo needs and a server loads quickly', () => {
    const counts = summarizeDemoData(data);
    expect(counts.companies).toBe(120 + LIFE_ACCOUNTS.length);
    expect(counts.scoringPolicies).toBe(5);
    expect(counts.people).toBeGreaterThan(450);
    expect(counts.opportunities).toBeGreaterThan(350);
    expect(counts.contracts).toBeGreaterThan(130);
    const participants = counts.messageParticipants + counts.calendarEventParticipants;
    expect(participants).toBeGreaterThan(6_000);
    expect(participants).toBeLessThan(9_500);
    expect(counts.espPlans).toBe(14);
    expect(counts.planObjectives).toBe(39);
    expect(counts.keyAccounts).toBe(24);
    // Three months of some sixty companies; of the 24 in the programme, eight months more.
    expect(counts.closenessScores).toBeGreaterThan(3 * 56 + 8 * 20);
    expect(counts.closenessScores).toBeLessThanOrEqual(3 * 60 + 8 * 24);
    expect(counts.noteTargets).toBe(2 * counts.notes);
    expect(profiles).toHaveLength(120);
  });

  it('has ids that are valid, unique, in order, and told by their form', () => {
    const ids = DEMO_KINDS.flatMap((kind) => data[kind].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(UUID_V4.test(id) && isDemoId(id)).toBe(true);
    for (const kind of DEMO_KINDS) {
      const own = data[kind].map(({ id }) => id);
      expect(own).toEqual([...own].sort());
      const { first, last } = demoIdRange(seed, kind);
      expect(own.every((id) => first <= id && id <= last)).toBe(true);
    }
  });

  it('refers only to records and members that exist', () => {
    const idsOf = (kind: keyof typeof data): Set<string> => new Set(data[kind].map(({ id }) => id));
    const targets: Record<string, Set<string>> = {
      scoringPolicyId: idsOf('scoringPolicies'),
      companyId: idsOf('companies'),
      personId: idsOf('people'),
      pointOfContactId: idsOf('people'),
      opportunityId: idsOf('opportunities'),
      partOfContractId: idsOf('contracts'),
      competitorId: idsOf('competitors'),
      lostToId: idsOf('competitors'),
      assessedById: new Set(MEMBERS),
      messageThreadId: idsOf('messageThreads'),
      messageId: idsOf('messages'),
      noteId: idsOf('notes'),
      targetCompanyId: idsOf('companies'),
      targetKeyAccountId: idsOf('keyAccounts'),
      calendarEventId: idsOf('calendarEvents'),
      accountOwnerId: new Set(MEMBERS),
      ownerId: new Set(MEMBERS),
      directorId: new Set(MEMBERS),
      regionalOwnerId: new Set(MEMBERS),
      localHeadId: new Set(MEMBERS),
      keyAccountId: idsOf('keyAccounts'),
      espPlanId: idsOf('espPlans'),
      relationshipOwnerId: new Set(MEMBERS),
      requestedById: new Set(MEMBERS),
      supporterId: new Set(MEMBERS),
      workspaceMemberId: new Set(MEMBERS),
    };
    for (const record of DEMO_KINDS.flatMap((kind): object[] => data[kind])) {
      for (const [field, value] of Object.entries(record)) {
        if (!field.endsWith('Id') || OUTSIDE.includes(field)) continue;
        expect(targets[field]?.has(value), `${field} ${value}`).toBe(true);
      }
    }
  });

  it('links contacts and contracts within one company', () => {
    const companyOfPerson = new Map(data.people.map(({ id, companyId }) => [id, companyId]));
    for (const { companyId, pointOfContactId } of data.opportunities) {
      if (pointOfContactId) expect(companyOfPerson.get(pointOfContactId)).toBe(companyId);
    }
    const deals = new Map(data.opportunities.map((opportunity) => [opportunity.id, opportunity]));
    const linked = data.contracts.filter(({ opportunityId }) => opportunityId);
    expect(linked.length).toBeGreaterThan(40);
    for (const { opportunityId, companyId } of linked) {
      expect(deals.get(opportunityId ?? '')).toMatchObject({ stage: 'CUSTOMER', companyId });
    }
  });

  it('names companies, domains and addresses once', () => {
    const unique = (values: string[]): void => expect(new Set(values).size).toBe(values.length);
    unique(data.companies.map(({ name }) => name));
    unique(data.companies.flatMap(({ domainName }) => domainName?.primaryLinkUrl ?? []));
    unique(data.people.flatMap(({ emails }) => emails?.primaryEmail ?? []));
  });

  it('writes to nobody real: all domains are reserved for examples', () => {
    const hosts = [
      ...data.companies.flatMap(({ domainName }) =>
        domainName ? new URL(domainName.primaryLinkUrl).hostname : [],
      ),
      ...data.people.flatMap(({ emails }) => emails?.primaryEmail.split('@')[1] ?? []),
    ];
    expect(hosts.every((host) => /^[a-z0-9-]+\.example$/.test(host))).toBe(true);
  });
});

describe('demo ids', () => {
  it('differ by seed, kind and number', () => {
    const ids = [
      demoId(1, 'companies', 0),
      demoId(2, 'companies', 0),
      demoId(1, 'people', 0),
      demoId(1, 'companies', 1),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(demoId(999_999_999, 'calendarEventParticipants', 9_999)).toMatch(UUID_V4);
  });

  it('are not mistaken for those of other records', () => {
    expect(isDemoId('20202020-a225-4b3d-a89c-7f6c30df998a')).toBe(false);
  });
});
