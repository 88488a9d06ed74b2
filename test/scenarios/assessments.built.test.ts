/** The project line of a deal, by every entry that leads to it: the same numbers, and nothing asked or told twice. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { between, ENTRIES, type Entry, tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, money, remove, update } from './support/records.ts';

const on = benchForTests();
const id = (key: string): string => on.stage.id(key);

const all = (answer: string, ...questions: number[]) =>
  Object.fromEntries(questions.map((question) => [`answer${question}`, answer]));

/** Σ of 2, 4, 1, 4 gives 70, 90, 60, 90 points and 75.5; known 15. */
const EXAMPLE = {
  ...all('YES', 1, 2, 6, 7, 8, 9, 11, 12, 13, 16, 17, 18, 19),
  ...all('NO', 14, 15),
};

const LARGE = {
  name: 'Presses',
  stage: 'MEETING',
  amount: money(200_000),
  closeDate: '2027-03-01T00:00:00.000Z',
};

/** Everything is given whole, so that each change is one event. */
const install = () =>
  on.install(
    ...basics(on.stage).map(({ object, values }) => create(object, values)),
    create('opportunity', { ...LARGE, id: id('deal'), companyId: id('a') }),
    create('competitor', { id: id('rival'), name: 'Borealis' }),
  );

const READ = `query Read($deal: OpportunityFilterInput) {
  opportunities(filter: $deal) { edges { node { salesTrack assessmentScore assessmentVerdict assessmentState leadOverBest } } }
  dealAssessments(orderBy: [{ round: AscNullsFirst }]) { edges { node { name round score known verdict } } }
  dealCompetitors { edges { node { name points lead } } }
  tasks { edges { node { title status } } }
}`;

const rows = z.object({ edges: z.array(z.object({ node: z.record(z.string(), z.unknown()) })) });
const Seen = z.object({
  opportunities: rows,
  dealAssessments: rows,
  dealCompetitors: rows,
  tasks: rows,
});

async function seen() {
  const answer = Seen.parse(await on.query(READ, { deal: { id: { eq: id('deal') } } }));
  const nodes = (list: keyof typeof answer) => answer[list].edges.map(({ node }) => node);
  return {
    deal: nodes('opportunities')[0],
    rounds: nodes('dealAssessments'),
    rivals: nodes('dealCompetitors'),
    asked: nodes('tasks').filter(({ title }) => String(title).startsWith('Assess with TAS+')),
  };
}

/** What only its own events tell of: the feed has no place for it, and the night finds it. */
const isLeftToNight = ({ name }: Entry): boolean => name === 'feed';

async function changes(entry: Entry, ...made: Parameters<typeof on.send>[0][]): Promise<void> {
  entry.before(on.workspace);
  for (const change of made) {
    await on.send(change);
    await between(entry, on.workspace)();
  }
  await on.workspace.settle();
  await entry.after(on.bench, [id('a')]);
}

describe.each(ENTRIES)('by $name', (entry) => {
  it('a round, a rival and the verdict that they come to', async () => {
    await install();
    await tick(on.bench);
    expect((await seen()).asked).toEqual([{ title: 'Assess with TAS+: Presses', status: 'TODO' }]);
    await changes(
      entry,
      create('dealCompetitor', {
        id: id('met'),
        opportunityId: id('deal'),
        competitorId: id('rival'),
        ...all('YES', 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
      }),
      create('dealAssessment', {
        id: id('round'),
        opportunityId: id('deal'),
        kind: 'FULL',
        assessedOn: on.stage.day(0),
        ...EXAMPLE,
      }),
    );
    const { deal, rounds, rivals, asked } = await seen();
    expect(deal).toEqual({
      salesTrack: 'FULL_PROCESS',
      assessmentScore: 75.5,
      assessmentVerdict: 'GO',
      assessmentState: 'CURRENT',
      // Ours on the ten: seven yes and two no, 75; theirs 100.
      leadOverBest: -25,
    });
    expect(rounds).toEqual([{ name: 'Round 1: Presses', round: 1, score: 75.5, known: 15, verdict: 'GO' }]);
    expect(rivals).toEqual([{ name: 'Borealis', points: 100, lead: -25 }]);
    expect(asked).toEqual([{ title: 'Assess with TAS+: Presses', status: 'DONE' }]);
  });

  it('an answer that stops it, and a deleted rival whose name stays', async () => {
    await install();
    await on.send(
      create('dealCompetitor', { id: id('met'), opportunityId: id('deal'), competitorId: id('rival') }),
    );
    await on.send(
      create('dealAssessment', {
        id: id('round'),
        opportunityId: id('deal'),
        kind: 'FULL',
        assessedOn: on.stage.day(0),
        ...EXAMPLE,
      }),
    );
    await on.workspace.settle();
    await tick(on.bench);
    await changes(
      entry,
      remove('competitor', id('rival')),
      update('dealAssessment', id('round'), { answer7: 'NO' }),
    );
    const { deal, rivals } = await seen();
    // 7 turned from yes to no: compete 70, (1400 + 1750 + 2100 + 1800) / 100.
    expect(deal).toMatchObject({ assessmentScore: 70.5, assessmentVerdict: 'STOP' });
    expect(rivals).toEqual([{ name: 'Borealis', points: null, lead: null }]);
  });
});

describe.each(ENTRIES.filter((entry) => !isLeftToNight(entry)))('by $name', (entry) => {
  it('a mandatory criterion that others meet better', async () => {
    await install();
    await on.send(
      create('dealAssessment', {
        id: id('round'),
        opportunityId: id('deal'),
        kind: 'FULL',
        assessedOn: on.stage.day(0),
        ...EXAMPLE,
      }),
    );
    await on.workspace.settle();
    await tick(on.bench);
    await changes(
      entry,
      create('decisionCriterion', {
        id: id('criterion'),
        name: 'Certified',
        opportunityId: id('deal'),
        mandatory: true,
        ourFit: 'WORSE',
      }),
    );
    expect((await seen()).deal).toMatchObject({ assessmentScore: 75.5, assessmentVerdict: 'STOP' });
  });
});
