/** Nested lists are cut at 60: whoever has more is read on, and nothing is missing. */
import { expect, it } from 'vitest';
import { taskIdsOf } from '../../../src/adapters/twenty/account/task-ids.ts';
import { dealTaskKey } from '../../../src/domain/opportunity/tasks.ts';
import { benchForTests, idOf, type Row } from './reader-bench.ts';

const bench = benchForTests();

const A = idOf(0xa);
const B = idOf(0xb);
const DEAL = idOf(0xd);
const PLAN = idOf(0xe);

const many = (count: number, kind: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: idOf(kind, index), ...row(index) }));

const idsOf = (count: number, kind: number): string[] =>
  Array.from({ length: count }, (_, index) => idOf(kind, index));

const ids = (records: readonly { id: string }[] | undefined): string[] => (records ?? []).map(({ id }) => id);

it('70 of every kind', async () => {
  const { make, read, sent } = bench();
  await make('Companies', 'Company', [{ id: A }, { id: B }]);
  await make('Opportunities', 'Opportunity', [{ id: DEAL, companyId: A }]);
  await make('EspPlans', 'EspPlan', [{ id: PLAN, companyId: A }]);
  await make(
    'People',
    'Person',
    many(70, 1, () => ({ companyId: A })),
  );
  await make(
    'Contracts',
    'Contract',
    many(70, 2, () => ({ companyId: A })),
  );
  await make(
    'Contracts',
    'Contract',
    many(70, 3, () => ({ companyId: B, opportunityId: DEAL })),
  );
  await make(
    'AccountNeeds',
    'AccountNeed',
    many(70, 4, () => ({ companyId: A })),
  );
  await make(
    'AccountNeeds',
    'AccountNeed',
    many(70, 5, () => ({ opportunityId: DEAL })),
  );
  await make(
    'SalesCredits',
    'SalesCredit',
    many(70, 6, () => ({ companyId: A })),
  );
  await make(
    'SupportRequests',
    'SupportRequest',
    many(70, 7, () => ({ espPlanId: PLAN })),
  );
  await make(
    'PlanObjectives',
    'PlanObjective',
    many(70, 8, () => ({ espPlanId: PLAN })),
  );
  await make(
    'ClosenessScores',
    'ClosenessScore',
    many(70, 9, (index) => ({ companyId: A, month: index === 69 ? '2026-11-01' : `19${index + 10}-01-01` })),
  );
  const initiation = (await taskIdsOf(dealTaskKey('INITIATION', DEAL))).task;
  await make(
    'Tasks',
    'Task',
    many(70, 0x10, (index) => ({ status: index === 69 ? 'TODO' : 'DONE' })),
  );
  await make('Tasks', 'Task', [{ id: initiation, status: 'TODO' }]);
  await make(
    'TaskTargets',
    'TaskTarget',
    many(70, 0x11, (index) => ({ taskId: idOf(0x10, index), targetCompanyId: A })),
  );
  await make(
    'TaskTargets',
    'TaskTarget',
    many(70, 0x12, (index) => ({ taskId: idOf(0x10, index), targetOpportunityId: DEAL })),
  );
  await make('TaskTargets', 'TaskTarget', [{ taskId: initiation, targetOpportunityId: DEAL }]);

  const { accounts } = await read({ companyIds: [A] });

  const [account] = accounts;
  expect(ids(account?.people)).toEqual(idsOf(70, 1));
  expect(ids(account?.contracts)).toEqual(idsOf(70, 2));
  expect(ids(account?.contractsOfOthers)).toEqual(idsOf(70, 3));
  expect(ids(account?.accountNeeds)).toEqual(idsOf(70, 4));
  expect(ids(account?.needsOfOthers)).toEqual(idsOf(70, 5));
  expect(ids(account?.salesCredits)).toEqual(idsOf(70, 6));
  expect(ids(account?.supportRequests)).toEqual(idsOf(70, 7));
  expect(ids(account?.planObjectives).sort()).toEqual(idsOf(70, 8));
  expect(account?.closenessScores.find(({ month }) => month === '2026-11-01')?.id).toBe(idOf(9, 69));
  expect(account?.openTasks).toEqual([{ id: idOf(0x10, 69), subjectIds: [A] }]);
  expect(account?.opportunities[0]?.initiationTask).toBe('OPEN');
  expect(sent()).toEqual([
    { name: 'ReadAccounts', roots: 4 },
    { name: 'ReadAccountDetails', roots: 8 },
  ]);
});

it('500 deals, 300 contracts, 200 contacts and 5,000 mails in five requests at most', async () => {
  const { make, read, sent, workspace } = bench();
  const [member] = workspace.members;
  await make('Companies', 'Company', [{ id: A }]);
  await make(
    'Opportunities',
    'Opportunity',
    many(500, 1, () => ({ companyId: A })),
  );
  await make(
    'Contracts',
    'Contract',
    many(300, 2, (index) => ({ companyId: A, opportunityId: idOf(1, index) })),
  );
  await make(
    'People',
    'Person',
    many(200, 3, () => ({ companyId: A })),
  );
  await make(
    'Messages',
    'Message',
    many(5000, 4, () => ({ receivedAt: '2026-11-20T10:00:00.000Z' })),
  );
  await make(
    'MessageParticipants',
    'MessageParticipant',
    many(5000, 5, (index) => ({ messageId: idOf(4, index), role: 'FROM', personId: idOf(3, index % 200) })),
  );
  await make(
    'MessageParticipants',
    'MessageParticipant',
    many(5000, 6, (index) => ({ messageId: idOf(4, index), role: 'TO', workspaceMemberId: member?.id })),
  );

  const { accounts } = await read({ companyIds: [A], withTraffic: true });

  const [account] = accounts;
  expect(account?.opportunities).toHaveLength(500);
  expect(account?.contracts).toHaveLength(300);
  expect(account?.people).toHaveLength(200);
  expect(account?.people.flatMap(({ interactions }) => interactions)).toHaveLength(5000);
  expect(sent().length).toBeLessThanOrEqual(5);
}, 120_000);
