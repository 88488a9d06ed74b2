import { expect, it } from 'vitest';
import { assessmentSaidIn, projectWordsOf } from '../../src/domain/words/languages.ts';
import { WinsScreen } from '../../src/front-components/what-wins/wins-screen.ts';
import { WinsView } from '../../src/front-components/what-wins/wins-view.tsx';
import { look, stage } from './support/stage.ts';
import { readIn } from './support/tree.ts';

const closed = (stageName: string, answer5: string, index: number) => ({
  id: `deal-${index}`,
  stage: stageName,
  closedOn: '2026-06-01',
  salesTrack: 'FULL_PROCESS',
  outcomeReason: 'PRICE',
  assessmentVerdict: 'GO',
  lostTo: null,
  dealAssessments: {
    edges: [
      { node: { id: 'r', kind: 'FULL', round: 1, assessedOn: '2026-05-01', answer5 } },
      // Made after the deal was closed: it changes nothing.
      { node: { id: 's', kind: 'FULL', round: 2, assessedOn: '2026-07-01', answer5: 'NO' } },
    ],
  },
  dealCompetitors: { edges: [{ node: { name: 'Borealis' } }] },
});

async function open(deals: object[], locale: 'en' | 'zh-CN' = 'en') {
  const { desk } = stage({
    graphql: () => ({
      body: {
        data: {
          opportunities: {
            edges: deals.map((node) => ({ node })),
            pageInfo: { hasNextPage: false, endCursor: null },
          },
        },
      },
    }),
  });
  const screen = new WinsScreen(desk);
  await screen.load();
  return readIn(
    <WinsView
      state={screen.read()}
      screen={screen}
      words={projectWordsOf(locale)}
      said={assessmentSaidIn(locale)}
      {...look(locale)}
    />,
  );
}

const TEN = Array.from({ length: 10 }, (_, index) => closed(index < 7 ? 'CUSTOMER' : 'LOST', 'YES', index));

it('tells shares with the number of deals behind each', async () => {
  const text = await open(TEN);
  expect(text).toContain('10 closed deals.');
  expect(text).toContain('Go Won 70% of 10');
  expect(text).toContain('Borealis Won 70% of 10');
  expect(text).toContain('5 Compelling event Won with Yes 70% of 10 Won with No 0 of 10 deals needed');
});

it('says so when no deal is closed', async () => {
  expect(await open([])).toContain('No deal is closed yet.');
});

it('is in Chinese for Chinese readers', async () => {
  const text = (await open(TEN, 'zh-CN')).replace(/Borealis|TAS/g, '');
  expect(text).toContain('赢单率 70%（共 10 个）');
  expect(text).not.toMatch(/[A-Za-z]{2}/);
});
