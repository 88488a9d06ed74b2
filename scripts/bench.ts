/**
 * `npm run bench`: what batching is worth, measured side by side on this machine. Times are given as ratios only, as
 * machines differ; requests are counted.
 */
import * as z from 'zod';
import { setStage } from '../demo/story/stage.ts';
import { dayOfInstant } from '../src/domain/shared/calendar.ts';
import { buildApp } from './support/build-app.ts';

const COMPANIES = 20;
const ROUNDS = 5;

const Ids = z.object({
  companies: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
});
const Answer = z.object({ requests: z.number() });

const { outputDir } = await buildApp();
const { workspace } = await setStage({ app: outputDir, today: dayOfInstant(new Date()), seed: 1 });

const { data } = await workspace.execute(
  'query Read($first: Int) { companies(first: $first) { edges { node { id } } } }',
  {
    first: COMPANIES,
  },
);
const ids = Ids.parse(data).companies.edges.map(({ node }) => node.id);

const rescore = async (companyIds: readonly string[]): Promise<number> => {
  const { body } = await workspace.callRoute(
    '/key-accounts/rescore',
    { companyIds },
    { token: workspace.apiKey },
  );
  return Answer.parse(body).requests;
};

type Measured = { milliseconds: number; requests: number };

const measure = async (work: () => Promise<number>): Promise<Measured> => {
  const started = performance.now();
  return { requests: await work(), milliseconds: performance.now() - started };
};

const oneByOne = async (): Promise<number> => {
  let requests = 0;
  for (const id of ids) requests += await rescore([id]);
  return requests;
};

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

await rescore(ids);
const rounds: { single: Measured; page: Measured }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.push({ single: await measure(oneByOne), page: await measure(() => rescore(ids)) });
}
const ratio = middle(rounds.map(({ single, page }) => single.milliseconds / page.milliseconds));
const [last] = rounds.slice(-1);
console.log(`${COMPANIES} companies, ${ROUNDS} rounds, nothing changed:`);
console.log(`  one by one: ${last?.single.requests} requests`);
console.log(`  as a page:  ${last?.page.requests} requests, ${ratio.toFixed(1)} times as fast`);
await workspace.close();
