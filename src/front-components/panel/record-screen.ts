import { type Identified, identify } from '../workspace/identify.ts';
import type { Desk } from './desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from './screen.ts';

/** `GONE`: a record the panel has nothing to say about. */
export type RecordState = { record: Loaded<Identified>; isProgramme: boolean };

/** Which record the panel was opened for, and whether the whole programme is looked at instead. */
export class RecordScreen extends Screen<RecordState> {
  readonly #desk: Desk;
  readonly #id: string;
  readonly #object: string | null;

  constructor(desk: Desk, recordId: string, object: string | null) {
    super({ record: LOADING, isProgramme: false });
    this.#desk = desk;
    this.#id = recordId;
    this.#object = object;
  }

  async load(): Promise<void> {
    this.change({ record: loadedFrom(await identify(this.#desk.client, this.#id, this.#object)) });
  }

  readonly reload = (): void => {
    this.change({ record: LOADING });
    void this.load();
  };

  readonly turn = (): void => this.change({ isProgramme: !this.read().isProgramme });
}
