import type { NeedHorizon } from '../../domain/shared/horizons.ts';
import type { Desk } from '../panel/desk.ts';
import { CommandScreen, type Doing, IDLE, LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import { makeNeed } from '../workspace/programme.ts';
import { type InsightDeal, type InsightScope, readInsights } from '../workspace/records.ts';
import { ALL_RIGHTS, type Rights } from '../workspace/rights.ts';

/** What a person says of a need before it is made, as it stands in the form. */
export type InsightForm = {
  dealId: string;
  need: string;
  horizon: NeedHorizon | null;
  amount: string;
  currency: string;
};

export type InsightState = {
  deals: Loaded<readonly InsightDeal[]>;
  doing: Doing<'MAKE'>;
  form: InsightForm | null;
  made: { dealId: string; needId: string; isNew: boolean; failure: string | null } | null;
  rights: Rights;
};

/** A number as people write it: `1,200,000.50`; null for none, undefined for what is no number. */
export function amountIn(written: string): number | null | undefined {
  const text = written.replace(/\s/g, '');
  if (text === '') return null;
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replace(/,/g, '')) : undefined;
}

const isCurrency = (written: string): boolean => /^([A-Za-z]{3})?$/.test(written.trim());

/** Whether a form can be sent. */
export const isComplete = ({ need, amount, currency }: InsightForm): boolean =>
  need.trim() !== '' && amountIn(amount) !== undefined && isCurrency(currency);

/** What deals taught of their company, and what became of it. */
export class InsightScreen extends CommandScreen<'MAKE', InsightState> {
  readonly #desk: Desk;
  readonly #scope: InsightScope;

  constructor(desk: Desk, scope: InsightScope) {
    super({ deals: LOADING, doing: IDLE, form: null, made: null, rights: ALL_RIGHTS });
    this.#desk = desk;
    this.#scope = scope;
  }

  async load(): Promise<void> {
    const [deals, rights] = await Promise.all([
      readInsights(this.#desk.client, this.#scope),
      this.#desk.rights(),
    ]);
    this.change({ deals: loadedFrom(deals), rights });
  }

  readonly reload = (): void => {
    this.change({ deals: LOADING });
    void this.load();
  };

  readonly begin = ({ id, insightGained, amount }: InsightDeal): void => {
    const form = {
      dealId: id,
      need: (insightGained ?? '').trim(),
      horizon: null,
      amount: '',
      currency: amount.currency ?? '',
    };
    this.change({ form, made: null, doing: IDLE });
  };

  readonly enter = (entered: Partial<Omit<InsightForm, 'dealId'>>): void => {
    const { form } = this.read();
    if (form !== null) this.change({ form: { ...form, ...entered } });
  };

  readonly abandon = (): void => this.change({ form: null, doing: IDLE });

  readonly make = async (): Promise<void> => {
    const { form } = this.read();
    if (form === null || !isComplete(form)) return;
    const { dealId, need, horizon, amount, currency } = form;
    const worth = amountIn(amount) ?? null;
    const answer = await this.perform('MAKE', () =>
      makeNeed(this.#desk, dealId, {
        need: need.trim(),
        horizon,
        value: worth === null ? null : { amount: worth, currency: currency.trim().toUpperCase() || null },
      }),
    );
    if (answer === null) return;
    const { needId, created, failure = null } = answer;
    this.change({ form: null, made: { dealId, needId, isNew: created, failure } });
    await this.load();
  };

  readonly openNeed = (id: string): void => this.#desk.open({ object: 'accountNeed', id });
  readonly openDeal = (id: string): void => this.#desk.open({ object: 'opportunity', id });
}
