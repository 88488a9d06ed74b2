/** Thousands of records that arrive in batches, and an edit by hand in the midst. */
import * as z from 'zod';
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
export const FULL_STORM: StormSize = { companies: 400, people: 2000, opportunities: 1000, contracts: 400 };

/** How many batches the server takes in a minute. */
const BATCHES_A_MINUTE = 6;
const PAGE = 20;
/** How many of the companies are read again in the end. */
const CHECKED = 100;
const POLL_MS = 100;

export type StormWay = 'import' | 'api';

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

const scoresIn = async (stage: Stage): Promise<Map<string, string>> => {
  const scores = new Map<string, string>();
  let after: string | null = null;
  do {
    const { companies } = Companies.parse(await stage.query(READ, { after }));
    for (const { node } of companies.edges)
      scores.set(node.id, `${node.importanceScore} ${node.closenessScore}`);
    after = companies.pageInfo.hasNextPage ? companies.pageInfo.endCursor : null;
  } while (after !== null);
  return scores;
};

const recordsOf = (
  stage: Stage,
  companies: readonly BenchRecord[],
  size: StormSize,
): { object: string; records: BenchRecord[] }[] => {
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
};

const Seen = z.object({
  companies: z.object({ totalCount: z.number() }),
  opportunity: z.object({ company: z.object({ scoredAt: z.string().nullable() }) }),
});

/** Edits a deal, and counts the companies that are scored before its own company is. */
const editByHand = async (stage: Stage, dealId: string, editedId: string): Promise<number> => {
  const token = stage.workspace.signIn(stage.memberIds[0] ?? '', null);
  await stage.update('opportunity', dealId, { amount: money(250_000) }, { token });
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
};

/** Lets the storm come into an empty workspace with so many known companies. */
export const measureStorm = async (stage: Stage, way: StormWay, size: StormSize): Promise<Storm> => {
  const standard = policy();
  const companies = Array.from({ length: size.companies }, (_, index) =>
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
  const { last: idle } = await stage.untilQuiet();

  const options: SendOptions = way === 'import' ? byImport(stage) : {};
  const kinds = recordsOf(stage, companies, size);
  const batches = kinds.flatMap(({ object, records }) =>
    Array.from({ length: Math.ceil(records.length / BATCH) }, (_, index) => ({
      object,
      records: records
        .slice(index * BATCH, (index + 1) * BATCH)
        .map((record) => (way === 'import' ? { ...record, ...IMPORTED } : record)),
    })),
  );
  const editAfter = Math.ceil((batches.length * 3) / 4);
  const parts: Measured[] = [];
  let overtaken = 0;
  for (let start = 0; start < batches.length; start += BATCHES_A_MINUTE) {
    const minute = await measure(stage.workspace, async () => {
      let edit: Promise<number> | undefined;
      for (let at = start; at < Math.min(start + BATCHES_A_MINUTE, batches.length); at += 1) {
        const batch = batches[at];
        if (batch) await stage.create(batch.object, batch.records, options);
        if (at + 1 === editAfter) edit = editByHand(stage, deal.id, edited.id);
      }
      overtaken = (await edit) ?? overtaken;
    });
    parts.push(minute, await stage.tick());
  }
  const rest = await stage.untilQuiet(idle);
  const minutes = parts.length / 2 + rest.ticks;
  const before = await scoresIn(stage);
  const checked = [edited, ...companies.slice(1 - CHECKED)];
  for (let start = 0; start < checked.length; start += PAGE)
    await stage.post('rescore', { companyIds: checked.slice(start, start + PAGE).map(({ id }) => id) });
  await stage.workspace.settle();
  const wrong = [...(await scoresIn(stage))].filter(([id, scores]) => before.get(id) !== scores).length;
  const { cost, events } = together([...parts, rest]);
  return {
    rows: size.people + size.opportunities + size.contracts,
    deals: size.opportunities + size.contracts,
    ...cost,
    inEvents: events,
    minutes,
    overtaken,
    wrong,
  };
};
