/** Mails and meetings that turn out to be ours a while after they were known: nothing of their people changes by that. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { ed, mail, meeting } from './support/contact-life.ts';
import { tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, type Given, type Stage } from './support/records.ts';

const on = benchForTests();

const MINUTE = 60_000;
const Company = z.object({ company: z.object({ closenessScore: z.number().nullable() }) });

async function closeness(): Promise<number | null> {
  const query = `query Score($id: UUID!) { company(filter: { id: { eq: $id } }) { closenessScore } }`;
  return Company.parse(await on.query(query, { id: on.stage.id('a') })).company.closenessScore;
}

/** How closely `a` is counted once its traffic is known, a quarter of an hour later, and a minute after it was ours. */
async function counted(known: (stage: Stage) => Given[], ours: (stage: Stage) => Given[]) {
  const made = (given: readonly Given[]) => given.map(({ object, values }) => create(object, values));
  await on.install(...made([...basics(on.stage), ed(on.stage), ...known(on.stage)]));
  const found: (number | null)[] = [];
  for (const step of [[], [], ours(on.stage)]) {
    on.bench.advance(5 * MINUTE);
    for (const { object, values } of step) await on.send(create(object, values));
    await on.workspace.settle();
    await tick(on.bench);
    found.push(await closeness());
  }
  return found;
}

describe('what turns out to be ours', () => {
  it('mails in our mailboxes count a minute later', async () => {
    const found = await counted(
      (stage) => [
        ...mail(stage, 'in', { from: 'person', to: ['stranger'] }),
        ...mail(stage, 'out', { from: 'stranger', to: ['person'] }),
      ],
      (stage) =>
        [
          ['in', 'INCOMING'],
          ['out', 'OUTGOING'],
        ].map(([key = '', direction]) => ({
          object: 'messageChannelMessageAssociation',
          values: { messageId: stage.id(key), messageChannelId: stage.id('mailbox'), direction },
        })),
    );
    // One exchange of three, as in every scenario of contact: 0.5 × 0.17 × 45
    expect(found).toEqual([0, 0, 3.8]);
  });

  it('a meeting in one of our calendars counts a minute later', async () => {
    const found = await counted(
      (stage) =>
        meeting(stage, {
          invited: [
            ['stranger', 'ACCEPTED'],
            ['person', 'ACCEPTED'],
          ],
        }),
      (stage) => [
        {
          object: 'calendarChannelEventAssociation',
          values: { calendarEventId: stage.id('meeting'), calendarChannelId: stage.id('calendar') },
        },
      ],
    );
    // quality 0.5 × 0.366 × 45 + density 0.2835 × 15
    expect(found).toEqual([0, 0, 12.5]);
  });
});
