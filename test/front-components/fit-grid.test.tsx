import { describe, expect, it } from 'vitest';
import { weightOf } from '../../src/front-components/project-line/model.ts';
import { openProject } from './support/open-project.tsx';
import { DEAL, listed, type Node } from './support/project-deal.ts';
import { stage } from './support/stage.ts';
import { hostsIn, press, readIn } from './support/tree.ts';

const criterion = (values: Node = {}): Node => ({
  id: 'price',
  name: 'Price',
  kind: 'FORMAL',
  mandatory: false,
  weight: 'RATING_3',
  ourFit: null,
  heldBy: null,
  ...values,
});

const SERVICE = criterion({ id: 'service', name: 'Service', weight: 'RATING_5' });

const rival = (values: Node = {}): Node => ({
  id: 'borealis',
  name: 'Borealis',
  standing: 'INCUMBENT',
  competitorId: 'competitor-1',
  competitor: { name: 'Borealis' },
  updatedAt: 'at 0',
  criterionFits: null,
  ...values,
});

type Filter = {
  and: [{ id: { eq: string } }, ...Record<string, { eq?: unknown; is?: string; lte?: string }>[]];
};
type Write = { filter: Filter; data: Node };

/** A deal's tab over a workspace that keeps what is written of rivals and criteria, guarded as Twenty does. */
async function open(
  rivals: Node[],
  criteria: Node[],
  {
    locale = 'en',
    meanwhile = () => {},
  }: { locale?: 'en' | 'zh-CN'; meanwhile?: (written: number, rows: Node[]) => void } = {},
) {
  const lists = {
    opportunities: [{ ...DEAL, dealCompetitors: listed(...rivals), decisionCriteria: listed(...criteria) }],
    dealCompetitors: rivals,
    scoringPolicies: [],
    competitors: [],
    people: [],
    accountNeeds: [],
    supportRequests: [],
  };
  const writes: Write[] = [];
  const written = (rows: Node[], { filter, data }: Write): string[] => {
    const [{ id }, ...seen] = filter.and;
    const found = rows.find((row) => row.id === id.eq);
    const isSeen = seen.every((one) =>
      Object.entries(one).every(([field, { eq = null, lte }]) =>
        lte === undefined ? (found?.[field] ?? null) === eq : String(found?.[field]) <= lte,
      ),
    );
    if (found === undefined || !isSeen) return [];
    Object.assign(found, data, { updatedAt: `at ${writes.length}` });
    return [id.eq];
  };
  const set = stage({
    lists,
    graphql: (query, variables) => {
      const name = /^mutation (\w+)/.exec(query)?.[1];
      if (name === undefined) return undefined;
      const rows = name === 'AnswerRival' ? rivals : criteria;
      meanwhile(writes.length, rows);
      const write = variables as Write;
      writes.push(write);
      return { body: { data: { written: written(rows, write).map((id) => ({ id })) } } };
    },
  });
  return { ...set, ...(await openProject(set.desk, locale)), writes, lists };
}

const choices = (view: Parameters<typeof hostsIn>[0]) =>
  hostsIn(view).filter(({ tag }) => tag === 'fieldset');

function keyOn(view: Parameters<typeof hostsIn>[0], label: string, key: string): void {
  const found = choices(view).find(({ props }) => props['aria-label'] === label);
  if (typeof found?.props.onKeyDown !== 'function')
    throw new Error(`nothing is chosen by keys at "${label}"`);
  found.props.onKeyDown({ key });
}

const chosen = (view: Parameters<typeof hostsIn>[0]) =>
  hostsIn(view).flatMap(({ props }) => (props['aria-pressed'] === true ? [props['aria-label']] : []));

describe('the grid', () => {
  it('has a row for each criterion, and a column for us and each who can be compared', async () => {
    const { view } = await open(
      [
        rival(),
        rival({ id: 'nobody', standing: 'NO_DECISION', competitor: null, name: '' }),
        rival({ id: 'nordwind', standing: null, competitor: { name: 'Nordwind' } }),
      ],
      [
        criterion({
          mandatory: true,
          kind: 'INFORMAL',
          heldBy: { name: { firstName: 'Ana', lastName: 'Ortiz' } },
        }),
        SERVICE,
      ],
    );
    expect(choices(view()).map(({ props }) => props['aria-label'])).toEqual([
      'Our fit: Price',
      'Borealis against us: Price',
      'Nordwind against us: Price',
      'Our fit: Service',
      'Borealis against us: Service',
      'Nordwind against us: Service',
    ]);
    expect(
      hostsIn(view())
        .filter(({ props }) => props.scope === 'col')
        .map(({ text }) => text.trim()),
    ).toEqual(['Criterion', 'We, against rivals', 'Borealis, against us', 'Nordwind, against us']);
    expect(readIn(view())).toContain('Price Informal ★★★ held by Ana Ortiz Mandatory');
    const ticks = hostsIn(view()).filter(({ props }) => props.type === 'checkbox');
    expect(ticks.map(({ props }) => [props['aria-label'], props.checked])).toEqual([
      ['Price is mandatory', true],
      ['Service is mandatory', false],
    ]);
  });

  it('is read with the deal, in no request of its own', async () => {
    const { view, queries } = await open([rival({ criterionFits: { price: 'BETTER' } })], [criterion()]);
    expect(chosen(view())).toEqual(['Borealis against us: Price: Better']);
    expect(queries).toHaveLength(2);
  });

  it.each<[string, unknown, string[]]>([
    ['a text', '{"price": "BETTER"}', []],
    ['a list', ['BETTER'], []],
    ['a number', 7, []],
    [
      'cells that say nothing',
      { price: 'GREAT', service: 'SAME', gone: 'WORSE', other: { price: 'BETTER' } },
      ['Borealis against us: Service: Same'],
    ],
  ])('shows what can be read where there is %s', async (_what, criterionFits, shown) => {
    const { view } = await open([rival({ criterionFits })], [criterion(), SERVICE]);
    expect(chosen(view())).toEqual(shown);
  });

  it('tells who leads by weight, from where we stand', async () => {
    const { view } = await open(
      [
        rival({ criterionFits: { price: 'WORSE', service: 'BETTER' } }),
        rival({ id: 'nordwind', competitor: { name: 'Nordwind' } }),
      ],
      [criterion({ ourFit: 'BETTER' }), SERVICE],
    );
    // Ours 3 × 1; theirs 3 × −1 + 5 × 1, which we are behind.
    expect(readIn(view())).toContain(
      'Lead by weight lead +3 out of 8 (we are ahead) lead -2 out of 8 (they are ahead) not rated',
    );
  });

  it('weighs by stars, and a criterion without any as a new one', () => {
    expect(['RATING_1', 'RATING_5', null, 'MUCH'].map(weightOf)).toEqual([1, 5, 3, 3]);
  });

  it('says what can’t both be', async () => {
    const { view } = await open(
      [
        rival({ criterionFits: { price: 'BETTER', service: 'WORSE' } }),
        rival({
          id: 'nordwind',
          competitor: { name: 'Nordwind' },
          criterionFits: { price: 'BETTER', service: 'WORSE' },
        }),
        rival({ id: 'nobody', standing: 'NO_DECISION', competitor: null, criterionFits: {} }),
      ],
      [criterion({ ourFit: 'BETTER' }), { ...SERVICE, ourFit: 'WORSE' }],
    );
    expect(readIn(view())).toContain(
      'Price: we are better than the rivals, and Borealis and Nordwind better than us. Both can’t be. Service: we are worse than the rivals, and Borealis and Nordwind worse than us. Both can’t be.',
    );
  });

  it('is in Chinese for Chinese readers', async () => {
    const { view } = await open(
      [rival({ competitor: { name: '北风' }, criterionFits: { price: 'BETTER' } })],
      [criterion({ name: '价格', ourFit: 'BETTER' })],
      { locale: 'zh-CN' },
    );
    const text = readIn(view());
    expect(text).toContain('北风与我们相比');
    expect(text).toContain('价格：我们优于对手，而北风又优于我们，两者不能同时成立。');
    expect(text).toContain('领先 -3（最多 3） (对手领先)');
  });
});

describe('rating', () => {
  it('a rival is shown at once, and written once', async () => {
    const { view, screen, writes } = await open(
      [rival({ criterionFits: { service: 'SAME', odd: 'GREAT' } })],
      [criterion(), SERVICE],
    );
    press(view(), 'Borealis against us: Price: Better');
    expect(chosen(view())).toContain('Borealis against us: Price: Better');
    await screen.settled();
    expect(writes).toEqual([
      {
        filter: { and: [{ id: { eq: 'borealis' } }, { updatedAt: { lte: 'at 0' } }] },
        data: { criterionFits: { service: 'SAME', odd: 'GREAT', price: 'BETTER' } },
      },
    ]);
  });

  it('us moves the verdict at once, and is written while it is as it was seen', async () => {
    const round = {
      id: 'round-1',
      kind: 'FULL',
      round: 1,
      assessedOn: '2026-11-20',
      createdAt: '2026-11-20T09:00:00.000Z',
      score: null,
      verdict: null,
      answer1: 'YES',
    };
    const { view, screen, writes, lists } = await open([], [criterion({ mandatory: true, ourFit: 'SAME' })]);
    Object.assign(lists.opportunities[0] ?? {}, { dealAssessments: listed(round) });
    await screen.load();
    expect(readIn(view())).toContain('Verdict Improve 52');
    press(view(), 'Our fit: Price: Worse');
    expect(readIn(view())).toContain('Verdict Stop 52');
    await screen.settled();
    expect(writes).toEqual([
      { filter: { and: [{ id: { eq: 'price' } }, { ourFit: { eq: 'SAME' } }] }, data: { ourFit: 'WORSE' } },
    ]);
  });

  it.each([
    ['b', 'BETTER'],
    ['S', 'SAME'],
    ['w', 'WORSE'],
    ['Delete', undefined],
    ['Backspace', undefined],
  ])('goes by the key %s', async (key, fit) => {
    const { view, screen, lists } = await open(
      [rival({ criterionFits: fit === undefined ? { price: 'SAME' } : {} })],
      [criterion()],
    );
    keyOn(view(), 'Borealis against us: Price', key);
    await screen.settled();
    expect(lists.dealCompetitors[0]?.criterionFits).toEqual(fit === undefined ? {} : { price: fit });
  });

  it('does nothing by other keys, nor by what is chosen already', async () => {
    const { view, screen, writes } = await open([rival({ criterionFits: { price: 'SAME' } })], [criterion()]);
    for (const key of ['s', 'x', 'Tab']) keyOn(view(), 'Borealis against us: Price', key);
    await screen.settled();
    expect(writes).toEqual([]);
  });

  it('is taken back by pressing it again', async () => {
    const { view, screen, lists } = await open([rival({ criterionFits: { price: 'SAME' } })], [criterion()]);
    press(view(), 'Borealis against us: Price: Same');
    await screen.settled();
    expect(lists.dealCompetitors[0]?.criterionFits).toEqual({});
  });

  it('several cells in a row loses none', async () => {
    const { view, screen, lists } = await open([rival()], [criterion(), SERVICE]);
    press(view(), 'Borealis against us: Price: Better');
    press(view(), 'Borealis against us: Service: Worse');
    press(view(), 'Borealis against us: Price: Same');
    await screen.settled();
    expect(lists.dealCompetitors[0]?.criterionFits).toEqual({ price: 'SAME', service: 'WORSE' });
    expect(screen.read().clash).toBeNull();
  });

  it('keeps what somebody else says of another cell at the same time', async () => {
    const { view, screen, lists, writes } = await open([rival()], [criterion(), SERVICE], {
      meanwhile: (count, [row]) => {
        if (count === 0)
          Object.assign(row ?? {}, { criterionFits: { service: 'SAME' }, updatedAt: 'theirs' });
      },
    });
    press(view(), 'Borealis against us: Price: Better');
    await screen.settled();
    expect(lists.dealCompetitors[0]?.criterionFits).toEqual({ service: 'SAME', price: 'BETTER' });
    expect(writes).toHaveLength(2);
    expect(screen.read().clash).toBeNull();
  });

  it('overwrites nothing that somebody else says of the same cell, and says so', async () => {
    const { view, screen, lists } = await open([rival()], [criterion()], {
      meanwhile: (count, [row]) => {
        if (count === 0) Object.assign(row ?? {}, { criterionFits: { price: 'WORSE' }, updatedAt: 'theirs' });
      },
    });
    press(view(), 'Borealis against us: Price: Better');
    await screen.settled();
    expect(lists.dealCompetitors[0]?.criterionFits).toEqual({ price: 'WORSE' });
    expect(readIn(view())).toContain(
      'Somebody else answered “Borealis against us: Price” meanwhile: it now says Worse. Nothing was overwritten.',
    );
  });

  it('of us is told of a clash, too', async () => {
    const { view, screen } = await open([], [criterion()], {
      meanwhile: (_count, [row]) => Object.assign(row ?? {}, { ourFit: 'SAME' }),
    });
    press(view(), 'Our fit: Price: Better');
    await screen.settled();
    expect(readIn(view())).toContain('Somebody else answered “Our fit: Price” meanwhile: it now says Same.');
  });

  it('gives up while the rival changes again and again', async () => {
    const { view, screen, writes } = await open([rival()], [criterion()], {
      meanwhile: (count, [row]) => Object.assign(row ?? {}, { updatedAt: `theirs ${count}` }),
    });
    press(view(), 'Borealis against us: Price: Better');
    await screen.settled();
    expect(writes).toHaveLength(3);
    expect(readIn(view())).toContain('it now says not rated. Nothing was overwritten.');
  });

  it('of a rival that is gone says that the deal was changed', async () => {
    const { view, screen, lists, writes } = await open([rival()], [criterion()]);
    lists.dealCompetitors = [];
    Object.assign(lists.opportunities[0] ?? {}, { dealCompetitors: listed() });
    press(view(), 'Borealis against us: Price: Better');
    await screen.settled();
    expect(writes).toEqual([]);
    expect(readIn(view())).toContain('Somebody else changed this deal meanwhile.');
  });

  it('tells why nothing could be written', async () => {
    const { view, screen, lists } = await open([rival()], [criterion()]);
    Object.assign(lists.dealCompetitors[0] ?? {}, { updatedAt: null });
    press(view(), 'Borealis against us: Price: Better');
    await screen.settled();
    expect(screen.read().failure).toMatchObject({ kind: 'UNREADABLE' });
  });
});
