/** The account brief by its route, as far as whoever asks may see the account. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { basics } from './support/play.ts';
import { create, type Given, money, type Stage } from './support/records.ts';

const scene = benchForTests();

const Answer = z.object({
  markdown: z.string().nullable(),
  blocks: z.array(z.looseObject({ kind: z.string() })),
  requests: z.number().optional(),
  error: z.string().optional(),
});

const brief = async (body: unknown) => Answer.parse(await scene.post('/key-accounts/brief', body));

const given = (stage: Stage): Given[] => [
  ...basics(stage),
  {
    object: 'keyAccount',
    values: { name: 'Alder Works', companyId: stage.id('a'), status: 'KEY', directorId: stage.memberId },
  },
  {
    object: 'contract',
    values: {
      name: 'Service',
      companyId: stage.id('a'),
      status: 'ACTIVE',
      amount: money(365_000),
      signedOn: stage.day(-10),
      startsOn: stage.day(-10),
      endsOn: stage.day(300),
    },
  },
  {
    object: 'contract',
    values: { name: 'Long gone', companyId: stage.id('a'), status: 'EXPIRED', endsOn: stage.day(-800) },
  },
  {
    object: 'opportunity',
    values: { name: 'Open deal', companyId: stage.id('a'), stage: 'PROPOSAL', amount: money(50_000) },
  },
  { object: 'opportunity', values: { name: 'Lost deal', companyId: stage.id('a'), stage: 'LOST' } },
  {
    object: 'accountNeed',
    values: {
      need: 'Remote service',
      companyId: stage.id('a'),
      horizon: 'WITHIN_3_MONTHS',
      capability: 'READY',
    },
  },
  {
    object: 'espPlan',
    values: { name: 'Draft', companyId: stage.id('a'), status: 'DRAFT' },
  },
  {
    object: 'espPlan',
    values: {
      name: 'The plan',
      companyId: stage.id('a'),
      status: 'ACTIVE',
      goal: { markdown: 'Be the first they call', blocknote: null },
    },
  },
];

describe('the brief of an account', () => {
  it('tells what stands in the workspace, in one request', async () => {
    const { stage } = scene;
    for (const { object, values } of given(stage)) await scene.send(create(object, values));
    await scene.workspace.settle();

    const { markdown, blocks, requests } = await brief({ companyId: stage.id('a') });
    expect(requests).toBe(1);
    expect(blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'Account brief: Alder Works' });
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      spans: [{ text: 'The plan', isStrong: true }, { text: ' (in force)' }],
    });
    expect(markdown).toContain('# Account brief: Alder Works');
    expect(markdown).toContain('- **Status**: Key');
    expect(markdown).toContain('**The plan** (in force)');
    expect(markdown).toContain('- **Goal**: Be the first they call');
    expect(markdown).toContain('| Remote service | within 3 months | ready |');
    expect(markdown).toContain('| Open deal | PROPOSAL | 50,000 USD |');
    expect(markdown).toContain('| Service | in force | 365,000 USD |');
    expect(markdown).not.toMatch(/Lost deal|Long gone|Draft/);
  });

  it('is written in Chinese for whoever reads it', async () => {
    for (const { object, values } of basics(scene.stage)) await scene.send(create(object, values));
    const { markdown } = await brief({ companyId: scene.stage.id('b'), locale: 'zh-CN' });
    expect(markdown).toContain('# 客户简报：Birch & Co');
    expect(markdown).toContain('不是大客户。');
  });

  it('says so when there is no such company, or the question makes no sense', async () => {
    expect(await brief({ companyId: scene.stage.id('nobody') })).toMatchObject({
      markdown: null,
      blocks: [],
      error: 'There is no such company, or you may not see it.',
    });
    expect((await brief({ company: 'Alder' })).error).toMatch(/^Send /);
  });
});
