import type { Desk } from '../panel/desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { useScreen } from '../panel/use-screen.ts';
import { formatDay, formatMoney, labelOf } from '../texts/formats.ts';
import { LinkButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { noteStyle, pageStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { type ContractTerms, readTerms, type Term } from '../workspace/past.ts';

export type TermsState = { contract: Loaded<ContractTerms> };

/** The terms of a contract. */
export class TermsScreen extends Screen<TermsState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, contractId: string) {
    super({ contract: LOADING });
    this.#desk = desk;
    this.#id = contractId;
  }

  async load(): Promise<void> {
    this.change({ contract: loadedFrom(await readTerms(this.#desk.client, this.#id)) });
  }

  readonly reload = (): void => {
    this.change({ contract: LOADING });
    void this.load();
  };

  readonly openCompany = (id: string): void => this.#desk.open({ object: 'company', id });
}

function amountText({ amount, amountPer, earlier }: Term, texts: Look['texts']) {
  const { terms: words } = texts;
  const now = formatMoney(amount, texts);
  const per = amountPer === null ? now : words.per(now, labelOf(words.periods, amountPer, texts));
  const before = earlier.map((one) =>
    words.earlier(formatMoney(one.amount, texts), formatDay(one.until, texts)),
  );
  return [per, ...before].join(' · ');
}

type TermsViewProps = Look & { state: TermsState; screen: Pick<TermsScreen, keyof TermsScreen> };

/** The present term of a contract and those before it, each with its days and amounts. */
export function TermsView({ state, screen, ...look }: TermsViewProps) {
  const { texts, theme } = look;
  const { terms: words } = texts;
  const day = (value: string | null, otherwise: string) =>
    value === null ? otherwise : formatDay(value, texts);
  return (
    <WhenLoaded loaded={state.contract} gone={words.gone} {...look} onRetry={screen.reload}>
      {({ name, companyId, present, past }) => (
        <Section title={name || words.unnamed} theme={theme}>
          <DataTable
            label={words.title}
            columns={[words.term, words.from, words.until, words.amount]}
            rows={[present, ...past].map((term, index) => ({
              id: `${index} ${term.startsOn}`,
              cells: [
                index === 0 ? words.present : words.past,
                day(term.startsOn, texts.panel.none),
                day(term.endsOn, words.withoutEnd),
                amountText(term, texts),
              ],
            }))}
            theme={theme}
          />
          <p style={noteStyle(theme)}>{past.length === 0 ? words.nonePast : words.counted}</p>
          {companyId === null ? null : (
            <div>
              <LinkButton
                label={words.openCompany}
                theme={theme}
                onClick={() => screen.openCompany(companyId)}
              />
            </div>
          )}
        </Section>
      )}
    </WhenLoaded>
  );
}

/** The page of a contract: its terms. */
export function TermsPage({ contractId, desk, ...look }: Look & { contractId: string; desk: Desk }) {
  const { screen, state } = useScreen(() => new TermsScreen(desk, contractId));
  return (
    <div style={pageStyle(look.theme)}>
      <TermsView state={state} screen={screen} {...look} />
    </div>
  );
}
