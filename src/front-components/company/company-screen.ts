import type { Desk } from '../panel/desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { readStakeholders } from '../workspace/programme.ts';
import type { Stakeholders } from '../workspace/programme-answers.ts';
import { readKeyAccountOf } from '../workspace/records.ts';

export type CompanyState = {
  stakeholders: Loaded<Stakeholders>;
  /** Null for a company outside the programme, and as long as it is not known. */
  keyAccountId: string | null;
};

/** What the page of a company shows besides its scores. */
export class CompanyScreen extends Screen<CompanyState> {
  readonly #desk: Desk;
  readonly #companyId: string;

  constructor(desk: Desk, companyId: string) {
    super({ stakeholders: LOADING, keyAccountId: null });
    this.#desk = desk;
    this.#companyId = companyId;
  }

  async load(): Promise<void> {
    const { client } = this.#desk;
    await Promise.all([
      readStakeholders(client, this.#companyId).then((answer) =>
        this.change({ stakeholders: loadedFrom(answer) }),
      ),
      // Someone who may not read key accounts just gets no button.
      readKeyAccountOf(client, this.#companyId).then((answer) =>
        this.change({ keyAccountId: answer.ok ? (answer.data?.id ?? null) : null }),
      ),
    ]);
  }

  readonly reload = (): void => {
    this.change({ stakeholders: LOADING });
    void this.load();
  };

  readonly openPerson = (id: string): void => this.#desk.open({ object: 'person', id });

  readonly openKeyAccount = (): void => {
    const { keyAccountId } = this.read();
    if (keyAccountId !== null) this.#desk.open({ object: 'keyAccount', id: keyAccountId });
  };
}
