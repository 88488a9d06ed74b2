/** An account arrives whole, however its records are spread over lists, and only what was not asked for is named. */
import { describe, expect, it } from 'vitest';
import { taskIdsOf } from '../../../src/adapters/twenty/account/task-ids.ts';
import type { Account } from '../../../src/domain/account/account.ts';
import { dealTaskKey } from '../../../src/domain/opportunity/tasks.ts';
import { parseDay } from '../../../src/domain/shared/calendar.ts';
import { benchForTests, idOf } from './reader-bench.ts';

const bench = benchForTests();

const A = idOf(0xa);
const B = idOf(0xb);
const DEAL = idOf(0xd);
const PLAN = idOf(0xe);
const KEY_ACCOUNT = idOf(0xf);

const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

function only(accounts: readonly Account[]): Account {
  const [account, second] = accounts;
  if (!account || second) throw new Error(`${accounts.length} accounts instead of one`);
  return account;
}

const companies = () =>
  bench().make('Companies', 'Company', [
    { id: A, name: 'Harbor', referenceValue: 'RATING_4' },
    { id: B, name: 'Quay' },
  ]);

describe('an account', () => {
  it('arrives with everything that belongs to it, in two requests', async () => {
    const { make, read, sent, workspace } = bench();
    const [member] = workspace.members;
    const contract = idOf(0xc);
    const need = idOf(1);
    const person = idOf(2);
    await companies();
    await make('People', 'Person', [
      {
        id: person,
        companyId: A,
        name: { firstName: 'Ann', lastName: 'Lee' },
        buyingRole: 'APPROVER',
      },
    ]);
    await make('KeyAccounts', 'KeyAccount', [
      { id: KEY_ACCOUNT, companyId: A, status: 'KEY', coverageProblem: '', overdueReviews: ['NEEDS'] },
    ]);
    await make('EspPlans', 'EspPlan', [
      { id: PLAN, companyId: A, keyAccountId: KEY_ACCOUNT, name: '2026', goal: { markdown: 'Grow' } },
    ]);
    await make('PlanObjectives', 'PlanObjective', [{ id: idOf(3), espPlanId: PLAN, name: 'More' }]);
    await make('Opportunities', 'Opportunity', [
      {
        id: DEAL,
        companyId: A,
        stage: 'CUSTOMER',
        closeDate: '2026-11-01',
        amount: { amountMicros: 5_000_000, currencyCode: 'EUR' },
      },
    ]);
    await make('Contracts', 'Contract', [
      {
        id: contract,
        companyId: A,
        opportunityId: DEAL,
        status: 'ACTIVE',
        pastTerms: [
          { startsOn: '2025-01-01', endsOn: '2025-12-31', amountMicros: null, currencyCode: null },
          7,
        ],
      },
      { id: idOf(0xc, 1), companyId: B, opportunityId: DEAL },
    ]);
    await make('AccountNeeds', 'AccountNeed', [
      { id: need, companyId: A, need: 'Cranes', horizon: 'YEARS_1_TO_3' },
      { id: idOf(1, 1), companyId: B, need: 'Ropes', opportunityId: DEAL },
    ]);
    await make('ClosenessScores', 'ClosenessScore', [
      { id: idOf(4), companyId: A, month: '2026-11-01', score: 40 },
    ]);
    await make('SalesCredits', 'SalesCredit', [
      {
        id: idOf(5),
        companyId: A,
        contractId: contract,
        creditRole: 'DIRECTOR',
        amount: { amountMicros: 1_500_001, currencyCode: 'EUR' },
      },
    ]);
    await make('SupportRequests', 'SupportRequest', [
      { id: idOf(6), name: 'Own', companyId: A },
      { id: idOf(6, 1), name: 'By the deal', opportunityId: DEAL },
      { id: idOf(6, 2), name: 'By the plan', espPlanId: PLAN },
      { id: idOf(6, 3), name: "B's, by the deal", companyId: B, opportunityId: DEAL },
    ]);
    const initiation = (await taskIdsOf(dealTaskKey('INITIATION', DEAL))).task;
    await make('Tasks', 'Task', [
      { id: initiation, title: 'Initiate', status: 'DONE' },
      { id: idOf(7, 1), title: 'Call', status: 'TODO' },
      { id: idOf(7, 2), title: 'Called', status: 'DONE' },
    ]);
    await make('TaskTargets', 'TaskTarget', [
      { taskId: initiation, targetOpportunityId: DEAL },
      { taskId: idOf(7, 1), targetKeyAccountId: KEY_ACCOUNT },
      { taskId: idOf(7, 2), targetCompanyId: A },
    ]);
    await make('Messages', 'Message', [{ id: idOf(8), receivedAt: '2026-11-20T10:00:00.000Z' }]);
    await make('MessageParticipants', 'MessageParticipant', [
      { messageId: idOf(8), role: 'FROM', personId: person },
      { messageId: idOf(8), role: 'TO', workspaceMemberId: member?.id },
    ]);

    const { accounts, discovered } = await read({ companyIds: [A], withTraffic: true });

    const account = only(accounts);
    expect(account.company).toMatchObject({ id: A, name: 'Harbor', referenceValue: 4, countedRecords: null });
    expect(Object.keys(account.company ?? {})).not.toContain('people');
    expect(account.people).toMatchObject([
      {
        id: person,
        name: 'Ann Lee',
        buyingRole: 'APPROVER',
        interactions: [{ kind: 'EMAIL_IN', day: parseDay('2026-11-20') }],
      },
    ]);
    expect(account.keyAccounts).toMatchObject([
      {
        id: KEY_ACCOUNT,
        status: 'KEY',
        coverageProblem: null,
        overdueReviews: ['NEEDS'],
        attentionSignals: [],
      },
    ]);
    expect(account.espPlans).toMatchObject([{ id: PLAN, hasGoal: true, hasValueProposition: false }]);
    expect(account.planObjectives).toMatchObject([{ espPlanId: PLAN, name: 'More' }]);
    expect(account.opportunities).toMatchObject([
      {
        id: DEAL,
        closeDate: '2026-11-01T00:00:00.000Z',
        amount: { amount: 5, currency: 'EUR' },
        initiationTask: 'DONE',
        learningAskedOn: null,
        decisionTold: null,
      },
    ]);
    expect(account.contracts).toMatchObject([
      {
        id: contract,
        opportunityId: DEAL,
        opportunityCompanyId: A,
        pastTerms: { terms: [{ startsOn: parseDay('2025-01-01') }], isUnreadable: true },
      },
    ]);
    expect(ids(account.contractsOfOthers)).toEqual([idOf(0xc, 1)]);
    expect(account.accountNeeds).toMatchObject([{ id: need, need: 'Cranes', opportunity: null }]);
    expect(account.needsOfOthers).toMatchObject([
      { id: idOf(1, 1), opportunity: { id: DEAL, stage: 'CUSTOMER', companyId: A } },
    ]);
    expect(account.closenessScores).toMatchObject([{ month: '2026-11-01', score: 40 }]);
    expect(account.salesCredits).toMatchObject([
      { contractId: contract, contractCompanyId: A, amountMicros: 1_500_001, currencyCode: 'EUR' },
    ]);
    expect(account.supportRequests.map(({ name, company }) => [name, company?.id])).toEqual([
      ['Own', A],
      ['By the deal', A],
      ['By the plan', A],
      ["B's, by the deal", B],
    ]);
    expect(account.openTasks).toEqual([{ id: idOf(7, 1), subjectIds: [KEY_ACCOUNT] }]);
    expect(account.hasTraffic).toBe(true);
    expect(discovered).toEqual([B]);
    expect(sent()).toEqual([
      { name: 'ReadAccounts', roots: 6 },
      // Who else is on the mail, which mailboxes hold it, and the tasks of the plan.
      { name: 'ReadAccountDetails', roots: 3 },
    ]);
  });

  it('knows by our mailboxes and calendars what was between us, whatever the address', async () => {
    const { make, read } = bench();
    const [rep] = bench().workspace.members;
    const person = idOf(2);
    await companies();
    await make('People', 'Person', [
      { id: person, companyId: A, name: { firstName: 'Ann', lastName: 'Lee' } },
    ]);
    const mail = (place: number, fields: object = {}) => ({
      id: idOf(8, place),
      receivedAt: `2026-11-${10 + place}T10:00:00.000Z`,
      ...fields,
    });
    await make('MessageCampaigns', 'MessageCampaign', [{ id: idOf(9), subject: 'News' }]);
    await make('Messages', 'Message', [
      mail(1),
      mail(2),
      mail(3, { messageCampaignId: idOf(9) }),
      mail(4, { deliveryStatus: 'BOUNCED' }),
      mail(5, { isDraft: true }),
      mail(6),
    ]);
    const line = (place: number, role: string, fields: object = {}) => ({
      messageId: idOf(8, place),
      role,
      handle: 'alias',
      ...fields,
    });
    await make('MessageParticipants', 'MessageParticipant', [
      line(1, 'FROM', { personId: person }),
      line(1, 'TO'),
      ...[2, 3, 4, 5, 6].flatMap((place) => [line(place, 'FROM'), line(place, 'TO', { personId: person })]),
      ...Array.from({ length: 10 }, () => line(6, 'CC')),
    ]);
    await make('MessageChannelMessageAssociations', 'MessageChannelMessageAssociation', [
      { messageId: idOf(8, 1), direction: 'INCOMING' },
      ...[2, 3, 4, 5, 6].map((place) => ({ messageId: idOf(8, place), direction: 'OUTGOING' })),
    ]);
    await make('CalendarEvents', 'CalendarEvent', [
      { id: idOf(7, 1), startsAt: '2026-11-18T10:00:00.000Z' },
      { id: idOf(7, 2), startsAt: '2026-11-19T10:00:00.000Z' },
    ]);
    await make('CalendarEventParticipants', 'CalendarEventParticipant', [
      { calendarEventId: idOf(7, 1), personId: person },
      { calendarEventId: idOf(7, 2), personId: person },
      { calendarEventId: idOf(7, 2), workspaceMemberId: rep?.id, responseStatus: 'DECLINED' },
    ]);
    await make('CalendarChannelEventAssociations', 'CalendarChannelEventAssociation', [
      { calendarEventId: idOf(7, 1), calendarChannelId: idOf(6) },
    ]);

    const { people } = only((await read({ companyIds: [A], withTraffic: true })).accounts);

    const on = (text: string) => parseDay(text) ?? 0;
    expect(people[0]?.interactions.toSorted((one, other) => one.day - other.day)).toEqual([
      { kind: 'EMAIL_IN', day: on('2026-11-11') },
      { kind: 'EMAIL_OUT', day: on('2026-11-12') },
      { kind: 'MEETING', day: on('2026-11-18') },
    ]);
    expect(people[0]?.uncounted.toSorted((one, other) => one.day - other.day)).toEqual([
      { id: idOf(8, 3), cause: 'CAMPAIGN', day: on('2026-11-13') },
      { id: idOf(8, 4), cause: 'UNDELIVERED', day: on('2026-11-14') },
      { id: idOf(8, 6), cause: 'MANY_ADDRESSEES', day: on('2026-11-16') },
      { id: idOf(7, 2), cause: 'MEETING_WITHOUT_US', day: on('2026-11-19') },
    ]);
  });

  it('needs one request without traffic, and four roots', async () => {
    await companies();
    const { read, sent } = bench();
    const { accounts, discovered } = await read({ companyIds: [A, B] });
    expect(accounts.map(({ company }) => company?.name)).toEqual(['Harbor', 'Quay']);
    expect(accounts.every(({ hasTraffic }) => !hasTraffic)).toBe(true);
    expect(discovered).toEqual([]);
    expect(sent()).toEqual([{ name: 'ReadAccounts', roots: 4 }]);
  });

  it('has a shared record where it is judged when both companies are read', async () => {
    const { make, read } = bench();
    await companies();
    await make('Opportunities', 'Opportunity', [{ id: DEAL, companyId: A }]);
    await make('Contracts', 'Contract', [{ id: idOf(0xc), companyId: B, opportunityId: DEAL }]);
    await make('AccountNeeds', 'AccountNeed', [{ id: idOf(1), companyId: B, opportunityId: DEAL }]);
    await make('SalesCredits', 'SalesCredit', [{ id: idOf(5), companyId: A, contractId: idOf(0xc) }]);
    await make('SupportRequests', 'SupportRequest', [{ id: idOf(6), companyId: B, opportunityId: DEAL }]);

    const { accounts, discovered } = await read({ companyIds: [A, B] });

    const [ofA, ofB] = accounts;
    expect([ofA, ofB].map((account) => ids(account?.contracts ?? []))).toEqual([[], [idOf(0xc)]]);
    expect([ofA, ofB].map((account) => ids(account?.contractsOfOthers ?? []))).toEqual([[idOf(0xc)], []]);
    expect([ofA, ofB].map((account) => ids(account?.accountNeeds ?? []))).toEqual([[], [idOf(1)]]);
    expect([ofA, ofB].map((account) => ids(account?.needsOfOthers ?? []))).toEqual([[], []]);
    expect([ofA, ofB].map((account) => ids(account?.salesCredits ?? []))).toEqual([[], [idOf(5)]]);
    expect([ofA, ofB].map((account) => ids(account?.supportRequests ?? []))).toEqual([[], [idOf(6)]]);
    expect(discovered).toEqual([]);
  });

  it('names the companies that have to do with it and were not read', async () => {
    const { make, read } = bench();
    const C = idOf(0xcc);
    await companies();
    await make('Companies', 'Company', [{ id: C, name: 'Pier' }]);
    await make('Opportunities', 'Opportunity', [{ id: DEAL, companyId: B }]);
    await make('Contracts', 'Contract', [
      { id: idOf(0xc), companyId: A, opportunityId: DEAL },
      { id: idOf(0xc, 1), companyId: C },
    ]);
    await make('SalesCredits', 'SalesCredit', [{ id: idOf(5), companyId: A, contractId: idOf(0xc, 1) }]);

    const { accounts, discovered } = await read({ companyIds: [A] });

    expect(only(accounts).salesCredits).toMatchObject([{ id: idOf(5), contractCompanyId: C }]);
    expect([...discovered].sort()).toEqual([B, C].sort());
  });

  it('is none for a company in the trash, and credits of such a company have no contract that counts', async () => {
    const { make, read, trash } = bench();
    await companies();
    await make('Contracts', 'Contract', [{ id: idOf(0xc), companyId: B }]);
    await make('SalesCredits', 'SalesCredit', [{ id: idOf(5), companyId: A, contractId: idOf(0xc) }]);
    await trash('Company', B);

    const { accounts, discovered } = await read({ companyIds: [A, B] });

    expect(only(accounts).salesCredits).toMatchObject([{ contractId: idOf(0xc), contractCompanyId: null }]);
    expect(discovered).toEqual([]);
  });

  it('is refused when a field is gone, rather than read as empty', async () => {
    await companies();
    await bench().workspace.removeField('person', 'supportLevel');
    await expect(bench().read({ companyIds: [A], withTraffic: true })).rejects.toThrow(/supportLevel/);
  });
});
