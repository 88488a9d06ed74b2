import type { Desk } from '../panel/desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { type Policy, readPolicy } from '../workspace/records.ts';

export type PolicyState = { policy: Loaded<Policy> };

/** A scoring policy: whether it can be used, and what is wrong with it. */
export class PolicyScreen extends Screen<PolicyState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, policyId: string) {
    super({ policy: LOADING });
    this.#desk = desk;
    this.#id = policyId;
  }

  async load(): Promise<void> {
    this.change({ policy: loadedFrom(await readPolicy(this.#desk.client, this.#id)) });
  }

  readonly reload = (): void => {
    this.change({ policy: LOADING });
    void this.load();
  };
}
