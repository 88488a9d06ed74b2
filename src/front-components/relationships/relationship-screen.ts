import { nearestTo, type Point, shareAt } from '../draw/pointing.ts';
import type { Desk, RecordRef } from '../panel/desk.ts';
import { CommandScreen, dataOf, IDLE, LOADING, loadedFrom } from '../panel/screen.ts';
import { CompanyOf } from '../workspace/company-of.ts';
import { listStamp } from '../workspace/list-stamps.ts';
import type { Stamp } from '../workspace/live.ts';
import { glanceAtPeople, readRelationships, savePerson } from '../workspace/relationships.ts';
import { changeOf, isUnder, type MapPerson, type Values, withValues } from './model.ts';
import type { Drag, MapView, RelationshipState } from './relationship-state.ts';
import { cellAt } from './rings-layout.ts';
import { type Scene, sceneOf, type Thing } from './scene.ts';
import { nodeAt, TOP } from './tree-layout.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  k: -1,
  j: 1,
};

/** Further than a hand trembles: pixels, and strips of the width. */
const TREMBLE = 5;
const TREMBLE_SHARE = 0.015;

/** The people of an account and how they stand to each other and to us. */
export class RelationshipScreen extends CommandScreen<'SAVE', RelationshipState> {
  readonly #desk: Desk;
  readonly #record: RecordRef;
  readonly #company: CompanyOf;
  /** Whether the pointer was lifted from a drag, so that the click that follows means nothing. */
  #hasDragged = false;

  constructor(desk: Desk, record: RecordRef) {
    super({
      map: LOADING,
      view: 'RINGS',
      at: null,
      chosen: null,
      drag: null,
      done: [],
      doing: IDLE,
      isTable: false,
      unfolded: new Set(),
    });
    this.#desk = desk;
    this.#record = record;
    this.#company = new CompanyOf(desk.client, record);
  }

  async load(): Promise<void> {
    const { client } = this.#desk;
    const { done } = this.read();
    const reading = this.#company.read((id) => readRelationships(client, id));
    void this.#glance();
    const map = loadedFrom(await reading);
    this.change({ map });
    // What was set while the map was read may have come too late for it.
    for (const { personId, after } of this.read().done.slice(done.length)) this.#show(personId, after);
  }

  /** Shows the people of the company that is open until their map is there. */
  async #glance(): Promise<void> {
    const { client, timers } = this.#desk;
    if (this.#record.object !== 'company' || this.read().map.kind !== 'LOADING') return;
    const map = await glanceAtPeople(client, this.#record.id, new Date(timers.now()));
    if (map !== null && map.people.length > 0 && this.read().map.kind === 'LOADING')
      this.change({ map: { kind: 'READY', data: map } });
  }

  /** By what a change of the people is seen. */
  readonly stamp = async (): Promise<Stamp | null> => {
    const companyId = await this.#company.id();
    return companyId === null ? null : listStamp(this.#desk.client, 'people', companyId);
  };

  /** Nobody moves under the hand that drags somebody. */
  override async refresh(): Promise<boolean> {
    return this.read().drag === null && super.refresh();
  }

  readonly reload = (): void => {
    this.change({ map: LOADING, at: null, chosen: null, done: [] });
    void this.load();
  };

  readonly look = (view: MapView): void => this.change({ view, at: null, drag: null });

  readonly turn = (): void => this.change({ isTable: !this.read().isTable });

  readonly choose = (key: string | null): void => this.change({ chosen: key, at: key });

  readonly leave = (): void => this.change({ at: null, drag: null });

  readonly openPerson = (id: string): void => this.#desk.openBeside({ object: 'person', id });

  readonly addPeople = (): void => this.#desk.go('PEOPLE');

  readonly unfold = (aboveId: string | null): void =>
    this.change({ unfolded: new Set([...this.read().unfolded, aboveId ?? '']), at: null });

  /** Sets values of a person, at once in the picture; back again where the workspace refuses them. */
  readonly set = async (personId: string, values: Values): Promise<void> => {
    const person = this.#people().find(({ id }) => id === personId);
    const change = person === undefined ? null : changeOf(person, values);
    if (change !== null && (await this.#save(change.personId, change.after, change.before)))
      this.change({ done: [...this.read().done, change] });
  };

  /** Takes back what was set last. */
  readonly undo = async (): Promise<void> => {
    const last = this.read().done.at(-1);
    if (last !== undefined && (await this.#save(last.personId, last.before, last.after)))
      this.change({ done: this.read().done.slice(0, -1) });
  };

  readonly forget = (): void => this.change({ doing: IDLE });

  // Of the rings, where places are strips of the width.
  readonly move = (point: Point): void => this.#moveTo({ x: shareAt(point), y: point.y }, TREMBLE_SHARE);

  readonly press = (point: Point): void => this.#pressAt({ x: shareAt(point), y: point.y });

  readonly release = (point: Point): void => {
    const drag = this.#endDrag();
    const cell = drag === null ? null : cellAt(shareAt(point), point.y);
    if (drag !== null && cell !== null) void this.set(drag.personId, cell);
  };

  readonly click = (point: Point): void => this.#clickAt({ x: shareAt(point), y: point.y });

  // Of the lines of reporting, where places are pixels.
  readonly moveIn = (x: number, y: number): void => this.#moveTo({ x, y }, TREMBLE);

  readonly pressIn = (x: number, y: number): void => this.#pressAt({ x, y });

  readonly releaseIn = (x: number, y: number): void => {
    const drag = this.#endDrag();
    if (drag === null) return;
    const superior = nodeAt(this.#scene().tree, x, y)?.person ?? null;
    if (superior === null && y > TOP) return;
    if (superior !== null && isUnder(this.#people(), superior.id, drag.personId)) return;
    void this.set(drag.personId, { reportsToId: superior?.id ?? null });
  };

  readonly clickIn = (x: number, y: number): void => this.#clickAt({ x, y });

  /** Goes from one to the next; Space chooses, Enter opens as well, U takes the last change back. */
  readonly key = (key: string): void => {
    const things = this.#scene().things;
    const index = things.findIndex((thing) => thing.key === this.read().at);
    const step = STEPS[key];
    if (key === 'Escape') this.change({ at: null, chosen: null, drag: null });
    else if (key === 'u' || key === 'U') void this.undo();
    else if (key === 'Home') this.change({ at: things[0]?.key ?? null });
    else if (key === 'End') this.change({ at: things.at(-1)?.key ?? null });
    else if (step !== undefined)
      this.change({ at: (things[index + step] ?? things[Math.max(0, index)])?.key ?? null });
    else if (key === 'Enter' && index >= 0) this.#choose(things[index] ?? null);
    else if (key === ' ' && index >= 0) this.choose(things[index]?.key ?? null);
  };

  #people(): readonly MapPerson[] {
    return dataOf(this.read().map)?.people ?? [];
  }

  #scene(): Scene {
    return sceneOf(dataOf(this.read().map), this.read().view, this.read().unfolded);
  }

  #near({ x, y }: Drag['at']): Thing | null {
    const { things, tree } = this.#scene();
    if (this.read().view === 'RINGS') return nearestTo(things, x, y);
    const node = nodeAt(tree, x, y);
    return node === null ? null : (things.find(({ key }) => key === node.key) ?? null);
  }

  #moveTo(at: Drag['at'], tremble: number): void {
    const { drag } = this.read();
    if (drag === null) {
      const key = this.#near(at)?.key ?? null;
      if (key !== this.read().at) this.change({ at: key });
      return;
    }
    const hasMoved =
      drag.hasMoved || Math.abs(at.x - drag.at.x) > tremble || Math.abs(at.y - drag.at.y) > TREMBLE;
    if (hasMoved) this.change({ drag: { ...drag, at, hasMoved } });
  }

  #pressAt(at: Drag['at']): void {
    this.#hasDragged = false;
    const person = this.#near(at)?.person ?? null;
    if (person !== null && this.read().doing.kind !== 'BUSY')
      this.change({ drag: { personId: person.id, at, hasMoved: false } });
  }

  /** Ends a drag; null for none, or one that was a click. */
  #endDrag(): Drag | null {
    const { drag } = this.read();
    if (drag === null) return null;
    this.#hasDragged = drag.hasMoved;
    this.change({ drag: null });
    return drag.hasMoved ? drag : null;
  }

  #clickAt(at: Drag['at']): void {
    if (!this.#hasDragged) this.#choose(this.#near(at));
    this.#hasDragged = false;
  }

  /** Shows what can be done about it; a person opens beside the page as well. */
  #choose(thing: Thing | null): void {
    if (thing?.kind === 'FOLDED') this.unfold(thing.aboveId);
    else {
      this.choose(thing?.key ?? null);
      if (thing !== null && thing.person !== null) this.openPerson(thing.person.id);
    }
  }

  async #save(personId: string, values: Values, before: Values): Promise<boolean> {
    if (this.read().doing.kind === 'BUSY') return false;
    this.#show(personId, values);
    const saved = await this.perform('SAVE', () => savePerson(this.#desk.client, personId, values));
    if (saved === null) this.#show(personId, before);
    return saved !== null;
  }

  #show(personId: string, values: Values): void {
    const map = dataOf(this.read().map);
    if (map !== null) this.change({ map: { kind: 'READY', data: withValues(map, personId, values) } });
  }
}
