/** Thousands of records that arrive in batches, and an edit by hand in the midst. */
import * as z from 'zod';
import { chunksOf } from '../../src/domain/shared/grouping.ts';
import { byImport, IMPORTED } from './changes.ts';
import { type Cost, type Measured, measure, together } from './cost.ts';
import { company, contract, given, many, money, opportunity, person, policy } from './records.ts';
import { BATCH, type BenchRecord, type SendOptions, type Stage } from './stage.ts';

export type StormSize = {
  readonly companies: number;
  readonly people: number;
  readonly opportunities: number;
  readonly contracts: number;
};
export const FULL_STORM: StormSize = { companies: 250, people: 2000, opportunities: 1000, contracts: 400 };

/** How many batches the server takes in a minute. */
const BATCHES_A_MINUTE = 9;
const PAGE = 20;
/** How many of the companies are read again in the end. */
const CHECKED = 100;
const POLL_MS = 100;

export type StormWay = 'import' | 'api';

/** What somebody makes of a deal's amount in the midst. */
const EDITED_AMOUNT = 75_000;

export type Storm = Cost & {
  readonly rows: number;
  /** How many of the rows are opportunities and contracts, whose events the app hears. */
  readonly deals: number;
  /** The part of it that the rows' events cost, and the one edit by hand; the rest is the ticks'. */
  readonly inEvents: Cost;
  /** Minutes until nothing was left to do, counted from the first batch. */
  readonly minutes: number;
  /** How many of the storm's companies got a score between an edit by hand in its midst and the score of that edit. */
  readonly overtaken: number;
  /** How many of a hundred companies another reading of everything scores otherwise. */
  readonly wrong: number;
};

const Companies = z.object({
  companies: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          importanceScore: z.number().nullable(),
          closenessScore: z.number().nullable(),
        }),
      }),
    ),
  }),
});

const READ = `query Read($after: String) { companies(first: 500, after: $after, orderBy: [{ id: AscNullsFirst }]) {
  pageInfo { hasNextPage endCursor } edges { node { id importanceScore closenessScore } } } }`;

async function scoresIn(stage: Stage): Promise<Map<string, string>> {
  const scores = new Map<string, string>();
  let after: string | null = null;
  do {
    const { companies } = Companies.parse(await stage.query(READ, { after }));
    for (const { node } of companies.edges)
      scores.set(node.id, `${node.importanceScore} ${node.closenessScore}`);
    after = companies.pageInfo.hasNextPage ? companies.pageInfo.endCursor : null;
  } while (after !== null);
  return scores;
}

function recordsOf(
  stage: Stage,
  companies: readonly BenchRecord[],
  size: StormSize,
): { object: string; records: BenchRecord[] }[] {
  const companyOf = (index: number): string => companies[index % companies.length]?.id ?? '';
  return [
    {
      object: 'person',
      records: many(size.people, (index) =>
        person(companyOf(index), `Storm ${index}`, index % 5 === 0 ? { buyingRole: 'DECISION_MAKER' } : {}),
      ),
    },
    {
      object: 'opportunity',
      records: many(size.opportunities, (index) =>
        opportunity(companyOf(index), `Deal ${index}`, {
          stage: index % 3 === 0 ? 'CUSTOMER' : 'PROPOSAL',
          closeDate: stage.at(index % 3 === 0 ? -30 : 60),
          amount: money(20_000 + (index % 50) * 1000),
        }),
      ),
    },
    {
      object: 'contract',
      records: many(size.contracts, (index) => contract(stage, companyOf(index), `Frame ${index}`)),
    },
  ];
}

const Seen = z.object({
  companies: z.object({ totalCount: z.number() }),
  opportunity: z.object({ company: z.object({ scoredAt: z.string().nullable() }) }),
});

/** Edits a deal, and counts the companies that are scored before its own company is. */
async function editByHand(stage: Stage, dealId: string, editedId: string): Promise<number> {
  const token = stage.workspace.signIn(stage.memberIds[0] ?? '', null);
  await stage.update('opportunity', dealId, { amount: money(EDITED_AMOUNT) }, { token });
  const editedAt = stage.now().toISOString();
  const document = `query See($deal: OpportunityFilterInput, $others: CompanyFilterInput) {
    companies(filter: $others) { totalCount }
    opportunity(filter: $deal) { company { scoredAt } } }`;
  const others = { and: [{ scoredAt: { gt: editedAt } }, { id: { neq: editedId } }] };
  for (;;) {
    const { companies, opportunity: deal } = Seen.parse(
      await stage.query(document, { deal: { id: { eq: dealId } }, others }),
    );
    if ((deal.company.scoredAt ?? '') > editedAt) return companies.totalCount;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** What is there before a storm, and what it is about. */
type Scene = {
  readonly companies: readonly BenchRecord[];
  /** The company of the edit by hand, and its deal. */
  readonly edited: BenchRecord;
  readonly deal: BenchRecord;
};

/** An empty workspace with so many known companies, all of them scored. */
async function setScene(stage: Stage, count: number): Promise<Scene> {
  const standard = policy();
  const companies = Array.from({ length: count }, (_, index) =>
    company(`Company ${index}`, standard.id, { potentialAnnualValue: money(10_000 + index * 1000) }),
  );
  const edited = company('Edited by hand', standard.id);
  const deal = opportunity(edited.id, 'Known deal', { closeDate: stage.at(30) });
  await given(stage, [
    { object: 'scoringPolicy', records: [standard] },
    { object: 'company', records: [...companies, edited] },
    { object: 'opportunity', records: [deal] },
  ]);
  await stage.workspace.runPostInstall();
  return { companies, edited, deal };
}

/** How many of some companies another reading scores otherwise. */
async function countWrong(stage: Stage, companies: readonly BenchRecord[]): Promise<number> {
  const before = await scoresIn(stage);
  for (let start = 0; start < companies.length; start += PAGE)
    await stage.post('rescore', { companyIds: companies.slice(start, start + PAGE).map(({ id }) => id) });
  await stage.workspace.settle();
  return [...(await scoresIn(stage))].filter(([id, scores]) => before.get(id) !== scores).length;
}

/** Lets a storm come over known companies, in an empty workspace. */
export async function measureStorm(stage: Stage, way: StormWay, size: StormSize): Promise<Storm> {
  const { companies, edited, deal } = await setScene(stage, size.companies);
  const { last: idle } = await stage.untilQuiet();
  const options: SendOptions = way === 'import' ? byImport(stage) : {};
  const batches = recordsOf(stage, companies, size).flatMap(({ object, records }) =>
    chunksOf(
      records.map((record) => (way === 'import' ? { ...record, ...IMPORTED } : record)),
      BATCH,
    ).map((chunk) => ({ object, records: chunk })),
  );
  const editAfter = Math.ceil((batches.length * 3) / 4);
  const parts: Measured[] = [];
  let overtaken = 0;
  let sent = 0;
  for (const minute of chunksOf(batches, BATCHES_A_MINUTE)) {
    const arriving = await measure(stage.workspace, async () => {
      let edit: Promise<number> | undefined;
      for (const { object, records } of minute) {
        await stage.create(object, records, options);
        sent += 1;
        if (sent === editAfter) edit = editByHand(stage, deal.id, edited.id);
      }
      overtaken = (await edit) ?? overtaken;
    });
    parts.push(arriving, await stage.tick());
  }
  const rest = await stage.untilQuiet(idle);
  const { cost, events } = together([...parts, rest]);
  return {
    rows: size.people + size.opportunities + size.contracts,
    deals: size.opportunities + size.contracts,
    ...cost,
    inEvents: events,
    minutes: parts.length / 2 + rest.ticks,
    overtaken,
    wrong: await countWrong(stage, [edited, ...companies.slice(1 - CHECKED)]),
  };
}
