/** A page of companies in a pass, when only scores move. */
import { type Cost, measure } from './cost.ts';
import { company, contract, given, mail, money, opportunity, person, policy } from './records.ts';
import type { Stage } from './stage.ts';

const COMPANIES = 20;

export type Page = Cost & { readonly companies: number };

/** Moves an amount at each of the companies without an event, and lets a pass come by. */
export async function measurePage(stage: Stage): Promise<Page> {
  const standard = policy();
  const companies = Array.from({ length: COMPANIES }, (_, index) =>
    company(`Company ${index}`, standard.id, { potentialAnnualValue: money(50_000 * (index + 1)) }),
  );
  const people = companies.flatMap(({ id }) => [
    person(id, 'First', { buyingRole: 'DECISION_MAKER' }),
    person(id, 'Second'),
  ]);
  const opportunities = companies.map(({ id }) => opportunity(id, 'Deal', { closeDate: stage.at(40) }));
  await given(stage, [
    { object: 'scoringPolicy', records: [standard] },
    { object: 'company', records: companies },
    { object: 'person', records: people },
    { object: 'opportunity', records: opportunities },
    { object: 'contract', records: companies.map(({ id }) => contract(stage, id, 'Frame')) },
    ...people.flatMap(({ id }, index) => mail(stage, id, { daysAgo: 2 + index, isFromThem: true })),
  ]);
  await stage.workspace.runPostInstall();
  await stage.untilQuiet();
  await stage.workspace.withoutEvents(async () => {
    for (const { id } of opportunities)
      await stage.update('opportunity', id, { stage: 'CUSTOMER', amount: money(95_000) });
  });
  const { cost } = await measure(stage.workspace, () =>
    stage.post('rescore', { companyIds: companies.map(({ id }) => id) }),
  );
  return { companies: COMPANIES, ...cost };
}
