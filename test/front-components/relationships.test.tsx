import fc from 'fast-check';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { BAND_WIDTHS, bandsOf } from '../../src/front-components/draw/bands.ts';
import { areApart, isInside } from '../../src/front-components/draw/fluid.ts';
import { STRIPS } from '../../src/front-components/draw/pointing.ts';
import {
  changeOf,
  isUnder,
  type MapPerson,
  possibleSuperiors,
  type RelationshipMap,
  RINGS,
  SUPPORT_LEVELS,
  WEDGES,
} from '../../src/front-components/relationships/model.ts';
import { RelationshipScreen } from '../../src/front-components/relationships/relationship-screen.ts';
import { RelationshipView } from '../../src/front-components/relationships/relationship-view.tsx';
import {
  boxOf,
  CELLS,
  cellAt,
  FRAME,
  middleOf,
  RING_NAMES,
  slotsOf,
  spotsOf,
} from '../../src/front-components/relationships/rings-layout.ts';
import { sceneOf } from '../../src/front-components/relationships/scene.ts';
import { tieLines } from '../../src/front-components/relationships/ties.tsx';
import { COLUMN, nodeAt, ROW, TOP, treeOf } from '../../src/front-components/relationships/tree-layout.ts';
import { send } from './support/points.ts';
import { Broken, look, settled, stage } from './support/stage.ts';
import { enter, hostsIn, press, readIn, shownIn } from './support/tree.ts';

const person = (id: string, more: Partial<MapPerson> = {}): MapPerson => ({
  id,
  name: id,
  jobTitle: null,
  buyingRole: null,
  influence: null,
  supportLevel: null,
  closeness: 50,
  isSilent: false,
  reportsToId: null,
  lastContactOn: null,
  ties: [],
  ...more,
});

const anyPeople = (maxLength: number) =>
  fc
    .array(
      fc.record({
        name: fc.option(fc.string({ unit: 'grapheme', maxLength: 24 }), { nil: null }),
        buyingRole: fc.constantFrom(...WEDGES),
        influence: fc.constantFrom(...RINGS),
        supportLevel: fc.constantFrom(...SUPPORT_LEVELS, null),
        closeness: fc.double({ min: 0, max: 100, noNaN: true }),
        above: fc.nat(maxLength),
      }),
      { maxLength },
    )
    .map((some) =>
      some.map(({ above, ...one }, index) =>
        person(`p${index}`, { ...one, reportsToId: above === index ? null : `p${above}` }),
      ),
    );

/** As large as they get, in every cell more than fit. */
const CROWD = CELLS.flatMap((cell) =>
  Array.from({ length: 20 }, (_, index) =>
    person(`${cell.influence} ${cell.buyingRole} ${index}`, { ...cell, closeness: 100 }),
  ),
);

const drawnIds = (people: readonly MapPerson[]) =>
  spotsOf(people, []).flatMap((spot) =>
    spot.kind === 'PERSON' ? [spot.person.id] : spot.kind === 'MORE' ? spot.people.map(({ id }) => id) : [],
  );

describe('the rings', () => {
  it('have room for somebody in every cell, and know it again', () => {
    for (const cell of CELLS) {
      expect(slotsOf(cell).length).toBeGreaterThan(1);
      const { share, y } = middleOf(cell);
      expect(cellAt(share, y)).toEqual(cell);
    }
    expect(cellAt(0, 0)).toBeNull();
  });

  it('show or count everybody once, within the frame, apart from each other and in their own cell', () => {
    fc.assert(
      fc.property(anyPeople(200), (people) => {
        const spots = spotsOf(people, []);
        expect(drawnIds(people).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
        const boxes = spots.map(boxOf);
        for (const [index, box] of boxes.entries()) {
          expect(isInside(box, FRAME)).toBe(true);
          for (const name of RING_NAMES) expect(areApart(box, name, FRAME)).toBe(true);
          for (const other of spots.slice(index + 1)) {
            const spot = spots[index];
            const across = ((spot?.share ?? 0) - other.share) * FRAME.leastWidth;
            expect(Math.hypot(across, (spot?.y ?? 0) - other.y)).toBeGreaterThanOrEqual(
              (spot?.r ?? 0) + other.r,
            );
          }
        }
        for (const spot of spots) {
          if (spot.kind !== 'PERSON') continue;
          const { influence, buyingRole } = spot.person;
          expect(cellAt(spot.share, spot.y)).toEqual({ influence, buyingRole });
        }
      }),
      { numRuns: 25, examples: [[CROWD]] },
    );
  });

  it('are the same whatever the order of the people', () => {
    fc.assert(
      fc.property(anyPeople(80), (people) => {
        expect(spotsOf(people.toReversed(), [])).toEqual(spotsOf(people, []));
      }),
      { numRuns: 25 },
    );
  });

  it('have an empty place for a role that nobody has', () => {
    const spots = spotsOf([person('a', { buyingRole: 'USER' })], ['DECISION_MAKER', 'APPROVER']);
    expect(spots.map(({ key }) => key)).toEqual(['empty DECISION_MAKER', 'empty APPROVER', 'person a']);
  });

  it('are named without one name over another, a person or the names of the rings, at any width', () => {
    fc.assert(
      fc.property(anyPeople(60), (people) => {
        const spots = spotsOf(people, []);
        const taken = [...RING_NAMES, ...spots.map(boxOf)];
        const things = spots.map(({ key, share, y, r }) => ({
          id: key,
          text: `Name ${key}`,
          share,
          y,
          reach: r,
        }));
        const bands = bandsOf(things, { height: FRAME.height, size: 11, most: 200, taken }, () => 110);
        expect(bands.map(({ from, to }) => [from, to])).toEqual([
          [300, 560],
          [560, 840],
          [840, null],
        ]);
        for (const { from, labels } of bands) {
          const frame = { leastWidth: from, height: FRAME.height };
          for (const [index, { box }] of labels.entries()) {
            expect(isInside(box, frame)).toBe(true);
            const others = [...taken, ...labels.slice(index + 1).map((other) => other.box)];
            expect(others.every((other) => areApart(box, other, frame))).toBe(true);
          }
        }
        expect(BAND_WIDTHS[0]).toBeLessThanOrEqual(FRAME.leastWidth);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the lines of reporting', () => {
  it('show or count everybody once, each at a place of their own, in the order of names', () => {
    fc.assert(
      fc.property(anyPeople(120), (people) => {
        const tree = treeOf(people, new Set());
        const again = treeOf(people.toReversed(), new Set());
        expect(again).toEqual(tree);
        const shown = tree.nodes.flatMap(({ person: one }) => (one === null ? [] : [one.id]));
        expect(new Set(shown).size).toBe(shown.length);
        const hidden = tree.nodes.reduce((sum, node) => sum + node.hidden, 0);
        expect(shown.length + hidden).toBe(people.length);
        for (const [index, node] of tree.nodes.entries()) {
          expect(node.x - 16).toBeGreaterThanOrEqual(0);
          expect(node.x - 16 + COLUMN).toBeLessThanOrEqual(tree.width);
          expect(node.y - ROW / 2).toBeGreaterThanOrEqual(TOP - 1e-6);
          expect(node.y + ROW / 2).toBeLessThanOrEqual(tree.height + 1e-6);
          for (const other of tree.nodes.slice(index + 1)) {
            expect(other.x !== node.x || Math.abs(other.y - node.y) >= ROW - 1e-6).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('put those who report to nobody here at the left, and open a circle', () => {
    const people = [
      person('a', { reportsToId: 'b' }),
      person('b', { reportsToId: 'a' }),
      person('c', { reportsToId: 'elsewhere' }),
      person('d', { reportsToId: 'c' }),
    ];
    const { nodes } = treeOf(people, new Set());
    const columns = nodes.map(({ key, x }) => [key, (x - 16) / COLUMN]).toSorted();
    // The first id of a circle stands below the other.
    expect(columns).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 0],
      ['d', 1],
    ]);
  });

  it('fold many reports until they are asked for', () => {
    const people = Array.from({ length: 30 }, (_, index) => person(`p${index + 10}`));
    const folded = treeOf(people, new Set());
    expect(folded.nodes).toHaveLength(13);
    expect(folded.nodes.at(-1)).toMatchObject({ person: null, hidden: 18 });
    expect(treeOf(people, new Set([''])).nodes).toHaveLength(30);
    const [first] = folded.nodes;
    expect(nodeAt(folded, first?.x ?? 0, first?.y ?? 0)?.key).toBe(first?.key);
    expect(nodeAt(folded, 0, 0)).toBeNull();
  });
});

describe('moving somebody', () => {
  it('changes what is different, and knows what it was', () => {
    const one = person('a', { influence: 'OUTSIDE', buyingRole: 'USER' });
    expect(changeOf(one, { influence: 'OUTSIDE', buyingRole: 'APPROVER' })).toEqual({
      personId: 'a',
      before: { buyingRole: 'USER' },
      after: { buyingRole: 'APPROVER' },
    });
    expect(changeOf(one, { influence: 'OUTSIDE', buyingRole: 'USER' })).toBeNull();
    expect(changeOf(one, { influence: null })?.after).toEqual({ influence: null });
  });

  it('never puts anybody under themselves', () => {
    const people = [person('a'), person('b', { reportsToId: 'a' }), person('c', { reportsToId: 'b' })];
    expect(isUnder(people, 'c', 'a')).toBe(true);
    expect(isUnder(people, 'a', 'c')).toBe(false);
    expect(possibleSuperiors(people, 'a').map(({ id }) => id)).toEqual([]);
    expect(possibleSuperiors(people, 'c').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

const ANN = person('ann', {
  name: 'Ann Lee',
  jobTitle: 'Buyer',
  influence: 'POLITICAL_STRUCTURE',
  buyingRole: 'EVALUATOR',
  supportLevel: 'MENTOR',
  closeness: 60,
  lastContactOn: '2026-06-01',
  ties: [{ memberId: 'jane', count: 9 }],
});
const BO = person('bo', {
  name: 'Bo Wu',
  influence: 'INNER_CIRCLE',
  buyingRole: 'APPROVER',
  closeness: 10,
  isSilent: true,
  reportsToId: 'ann',
});
const THREE = [ANN, BO, person('cy', { name: 'Cy Fox', supportLevel: 'ENEMY', closeness: 0 })];

const saving = (query: string) =>
  query.includes('updatePerson') ? { body: { data: { updatePerson: { id: 'x' } } } } : undefined;

async function open(
  people: readonly MapPerson[],
  {
    locale = 'en',
    object = 'company',
    hidden = [],
    graphql,
  }: {
    locale?: 'en' | 'zh-CN';
    object?: string;
    hidden?: unknown[];
    graphql?: (query: string) => { status?: number; body: unknown } | undefined;
  } = {},
) {
  const answer = { people, members: [{ id: 'jane', name: 'Jane Roe' }], hidden };
  const set = stage({
    routes: { 'relationship-map': [answer] },
    lists: { keyAccounts: [{ id: 'record', companyId: 'acme' }] },
    graphql: graphql ?? saving,
  });
  const screen = new RelationshipScreen(set.desk, { object, id: 'record' });
  const view = () => <RelationshipView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, screen, view };
}

function mapOf(screen: RelationshipScreen): RelationshipMap {
  const { map } = screen.read();
  if (map.kind !== 'READY') throw new Error(`The map is ${map.kind}`);
  return map.data;
}
const shownPerson = (screen: RelationshipScreen, id: string) =>
  mapOf(screen).people.find((one) => one.id === id);

function spotOf(screen: RelationshipScreen, key: string): { share: number; y: number } {
  const { view, unfolded } = screen.read();
  const thing = sceneOf(mapOf(screen), view, unfolded).things.find((one) => one.key === key);
  if (thing === undefined) throw new Error(`Nothing is at ${key}`);
  return thing;
}

function point(view: ReactNode, handler: string, { share, y }: { share: number; y: number }): void {
  const strips = hostsIn(view).filter(({ props }) => typeof props.onPointerMove === 'function');
  const handle = strips[Math.min(STRIPS - 1, Math.floor(share * STRIPS))]?.props[handler];
  if (typeof handle !== 'function') throw new Error(`A strip has no ${handler}`);
  handle({ offsetY: y });
}

describe('the relationship map', () => {
  it('is read with two requests', async () => {
    const one = await open(THREE);
    expect(one.queries).toHaveLength(1);
    expect(one.sent).toEqual([{ action: 'relationship-map', body: { companyId: 'record' } }]);
    const other = await open(THREE, { object: 'keyAccount' });
    expect(other.queries).toHaveLength(1);
    expect(other.sent).toEqual([{ action: 'relationship-map', body: { companyId: 'acme' } }]);
  });

  describe('while who knows whom is on its way', () => {
    const RECORDS = THREE.map(({ name, isSilent, ties, lastContactOn, ...one }) => ({
      ...one,
      name: { firstName: name, lastName: '' },
      lastContactOn: lastContactOn === null ? null : '2020-01-01',
    }));

    /** The people's records are there, and the map not yet. */
    const atAGlance = async (people: readonly Record<string, unknown>[]) => {
      let arrive = (_map: unknown): void => undefined;
      const late = new Promise((resolve) => {
        arrive = resolve;
      });
      const { desk } = stage({
        routes: { 'relationship-map': [late] },
        lists: { people: [...people] },
        graphql: saving,
      });
      const screen = new RelationshipScreen(desk, { object: 'company', id: 'record' });
      const view = () => <RelationshipView state={screen.read()} screen={screen} {...look('en')} />;
      const whole = screen.load();
      await settled();
      const map = { people: THREE, members: [{ id: 'jane', name: 'Jane Roe' }], hidden: [] };
      return { screen, view, whole, arrive: () => arrive(map) };
    };

    it('draws everybody as their records tell, and says nothing of what it can only guess', async () => {
      const { screen, view, arrive, whole } = await atAGlance(RECORDS);
      expect(shownPerson(screen, 'ann')).toEqual({
        ...ANN,
        lastContactOn: '2020-01-01',
        isSilent: true,
        ties: [],
      });
      expect(readIn(view())).toContain('Who of us knows whom is on its way…');
      expect(readIn(view())).not.toContain('To win next');
      expect(readIn(view())).not.toContain('No decision maker');
      arrive();
      await whole;
      expect(mapOf(screen).people).toEqual(THREE);
      expect(readIn(view())).toContain('To win next');
    });

    it('keeps what is set meanwhile', async () => {
      const { screen, arrive, whole } = await atAGlance(RECORDS);
      await screen.set('cy', { influence: 'OUTSIDE' });
      arrive();
      await whole;
      expect(shownPerson(screen, 'cy')?.influence).toBe('OUTSIDE');
      await screen.undo();
      expect(mapOf(screen).people).toEqual(THREE);
    });

    it('waits for the map where there is nobody to show yet', async () => {
      const { screen, arrive, whole } = await atAGlance([]);
      expect(screen.read().map.kind).toBe('LOADING');
      arrive();
      await whole;
      expect(mapOf(screen).people).toEqual(THREE);
    });
  });

  it('names everybody it draws, what is missing, and whom to win next', async () => {
    const { view } = await open(THREE);
    const names = hostsIn(view()).flatMap(({ tag, props }) => (tag === 'title' ? [props.children] : []));
    expect(names).toContain(
      'Ann Lee, Position: Buyer, Buying role: Evaluator, Influence: Political structure, Support: Mentor, Closeness: 60, Last contact: Jun 1, 2026, Reports to: Nobody, Known by: Jane Roe (9)',
    );
    expect(names).toContain('No decision maker: choose who it is');
    expect(names).toContain('Jane Roe, 1 person known');
    expect(readIn(view())).toContain(
      'To win next Bo Wu : decides or approves, belongs to the inner circle, nobody knows where they stand, has fallen silent, and is not close to us yet. Ask Ann Lee for an introduction; Jane Roe knows them best.',
    );
  });

  it('draws lines between us and them, as thick as the traffic', async () => {
    const scene = sceneOf(
      {
        people: [ANN, { ...BO, ties: [{ memberId: 'jane', count: 36 }] }],
        members: [{ id: 'jane', name: 'Jane Roe' }],
        isPartly: false,
      },
      'RINGS',
      new Set(),
    );
    // Widths go by the square root: from 1 for none to 6 for the most, 36; of 9 it is 1 + 5 × 3 / 6.
    expect(tieLines(scene.spots, scene.members).map(({ key, width }) => [key, width])).toEqual([
      ['person bo member jane', 6],
      ['person ann member jane', 3.5],
    ]);
  });

  it('sets influence and role by dragging, and takes it back', async () => {
    const { view, screen } = await open(THREE);
    const to = middleOf({ influence: 'INNER_CIRCLE', buyingRole: 'DECISION_MAKER' });
    point(view(), 'onPointerDown', spotOf(screen, 'person cy'));
    point(view(), 'onPointerMove', { share: 0.4, y: 300 });
    point(view(), 'onPointerMove', to);
    expect(screen.read().drag).toMatchObject({ personId: 'cy', hasMoved: true });
    point(view(), 'onPointerUp', to);
    expect(shownPerson(screen, 'cy')).toMatchObject({
      influence: 'INNER_CIRCLE',
      buyingRole: 'DECISION_MAKER',
    });
    await settled();
    expect(readIn(view())).toContain('Saved: Cy Fox.');
    press(view(), 'Undo the last change: Cy Fox');
    await settled();
    expect(shownPerson(screen, 'cy')).toMatchObject({ influence: null, buyingRole: null });
    expect(readIn(view())).not.toContain('Saved');
  });

  it('sets the superior by dragging onto somebody, but nobody who is below', async () => {
    const { view, screen } = await open(THREE);
    enter(view(), 'Show', 'TREE');
    const drag = (from: string, to: { x: number; y: number }) => {
      const { share: x, y } = spotOf(screen, from);
      const over = hostsIn(view()).findIndex(({ props }) => typeof props.onPointerMove === 'function');
      expect(over).toBeGreaterThan(0);
      send(view(), 0, 'onPointerDown', { offsetX: x, offsetY: y });
      send(view(), 0, 'onPointerMove', { offsetX: to.x, offsetY: to.y });
      send(view(), 0, 'onPointerUp', { offsetX: to.x, offsetY: to.y });
    };
    const place = (key: string) => ({ x: spotOf(screen, key).share, y: spotOf(screen, key).y });
    drag('person cy', place('person bo'));
    await settled();
    expect(shownPerson(screen, 'cy')?.reportsToId).toBe('bo');
    drag('person ann', place('person cy'));
    await settled();
    expect(shownPerson(screen, 'ann')?.reportsToId).toBeNull();
    drag('person cy', { x: 100, y: 10 });
    await settled();
    expect(shownPerson(screen, 'cy')?.reportsToId).toBeNull();
  });

  it('opens who is clicked beside the page, with menus for what dragging sets', async () => {
    const { view, screen, beside, opened } = await open(THREE);
    const at = spotOf(screen, 'person ann');
    for (const handler of ['onPointerDown', 'onPointerUp', 'onClick']) point(view(), handler, at);
    expect(beside).toEqual([{ object: 'person', id: 'ann' }]);
    expect(opened).toEqual([]);
    expect(shownIn(view(), 'Influence')).toBe('POLITICAL_STRUCTURE');
    enter(view(), 'Influence', '');
    await settled();
    enter(view(), 'Buying role', 'DECISION_MAKER');
    await settled();
    expect(shownPerson(screen, 'ann')).toMatchObject({ influence: null, buyingRole: 'DECISION_MAKER' });
    // Bo reports to Ann, so only Cy can be her superior.
    const options = hostsIn(view()).filter(({ tag, text }) => tag === 'option' && text === 'Bo Wu');
    expect(options).toEqual([]);
    enter(view(), 'Reports to', 'cy');
    await settled();
    expect(screen.read().done).toHaveLength(3);
    for (const _ of [1, 2, 3]) await screen.undo();
    expect(mapOf(screen).people).toEqual(THREE);
  });

  it('is gone through by keys', async () => {
    const { view, screen, beside } = await open(THREE);
    const key = (name: string) => send(view(), 'Relationships of 3 people.', 'onKeyDown', { key: name });
    key('Home');
    expect(screen.read().at).toBe('empty DECISION_MAKER');
    key(' ');
    expect(readIn(view())).toContain('Who is it?');
    enter(view(), 'Who is it?', 'cy');
    await settled();
    expect(shownPerson(screen, 'cy')?.buyingRole).toBe('DECISION_MAKER');
    key('u');
    await settled();
    expect(shownPerson(screen, 'cy')?.buyingRole).toBeNull();
    key('ArrowRight');
    key('Enter');
    expect(beside).toEqual([{ object: 'person', id: 'bo' }]);
    key('End');
    key(' ');
    expect(readIn(view())).toContain('Jane Roe Ann Lee Close');
    key('Escape');
    expect(screen.read()).toMatchObject({ at: null, chosen: null });
  });

  it('goes back where the workspace refuses, and says so', async () => {
    const { view, screen } = await open(THREE, {
      graphql: () => ({ body: { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] } }),
    });
    await screen.set('cy', { influence: 'OUTSIDE' });
    expect(shownPerson(screen, 'cy')?.influence).toBeNull();
    expect(screen.read().done).toEqual([]);
    expect(screen.read().doing.kind).toBe('FAILED');
    expect(readIn(view())).not.toContain('Saved');
  });

  it('says nothing of what is missing to who does not see all of it', async () => {
    const { view } = await open(THREE, { hidden: [{ list: 'people', fields: ['supportLevel'] }] });
    expect(readIn(view())).toContain('Part of this account is hidden from you');
    expect(readIn(view())).not.toContain('To win next');
    expect(readIn(view())).not.toContain('No decision maker');
  });

  it('asks for roles as long as nobody is known to decide, and is content when all are won', async () => {
    const unknown = await open([person('a')]);
    expect(readIn(unknown.view())).toContain('Set buying roles and influence');
    const won = await open([
      person('a', { buyingRole: 'DECISION_MAKER', supportLevel: 'MENTOR', closeness: 80 }),
    ]);
    expect(readIn(won.view())).toContain('Nobody who carries a decision is left to be won.');
  });

  it('is a table in the same place', async () => {
    const { view, screen } = await open(THREE);
    press(view(), 'Show as table: Relationship map');
    expect(readIn(view())).toContain(
      'Bo Wu – Approver Inner circle Support unknown 10 Not in sight (Silent) Ann Lee',
    );
    press(view(), 'Cy Fox');
    expect(screen.read().chosen).toBe('person cy');
  });

  it('draws what is missing of an account with one person, and asks for people where there is none', async () => {
    const one = await open([person('a')]);
    expect(
      hostsIn(one.view()).filter(({ props }) => props.children === 'No approver: choose who it is'),
    ).toHaveLength(1);
    const none = await open([]);
    expect(readIn(none.view())).toContain('Nobody is known yet');
    press(none.view(), 'Open people');
    expect(none.gone).toEqual(['PEOPLE']);
  });

  it('takes few elements for 200 people', async () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      person(`p${index}`, {
        influence: RINGS[index % RINGS.length] ?? null,
        buyingRole: WEDGES[index % WEDGES.length] ?? null,
      }),
    );
    const { view, screen } = await open(many);
    expect(hostsIn(view()).length).toBeLessThan(1200);
    const more = sceneOf(mapOf(screen), 'RINGS', new Set()).spots.find(({ kind }) => kind === 'MORE');
    screen.choose(more?.key ?? '');
    expect(readIn(view())).toMatch(/\d+ people more: /);
  });

  it('says what failed', async () => {
    const set = stage({ routes: { 'relationship-map': [new Broken()] } });
    const screen = new RelationshipScreen(set.desk, { object: 'company', id: 'record' });
    await screen.load();
    expect(screen.read().map.kind).toBe('FAILED');
  });

  it('is in Chinese for Chinese readers, but for names', async () => {
    const { view, screen } = await open(THREE, { locale: 'zh-CN' });
    screen.choose('person ann');
    const texts = (): string =>
      readIn(view()).replace(/Ann Lee|Bo Wu|Cy Fox|Jane Roe|Buyer|Enter|[JKU]/g, '');
    expect(texts()).not.toMatch(/[A-Za-z]{2}/);
    screen.look('TREE');
    expect(texts()).not.toMatch(/[A-Za-z]{2}/);
  });
});
