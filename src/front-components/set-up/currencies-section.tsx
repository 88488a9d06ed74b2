import { formatNumber } from '../texts/formats.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Line } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { noteStyle } from '../ui/theme.ts';
import type { SetUpFacts } from '../workspace/set-up.ts';
import type { PartProps } from './look.ts';
import { rateIn, ratesToType } from './to-type.ts';
import { ToTypePart } from './to-type-part.tsx';

type Currency = SetUpFacts['currencies'][number];

const OBJECTS = ['opportunity', 'contract', 'company', 'accountNeed'] as const;

function Missing({
  currencies,
  facts,
  base,
  ...part
}: PartProps & { currencies: readonly Currency[]; facts: SetUpFacts; base: string }) {
  const { words, theme, state, screen } = part;
  const setting = facts.settings.find(({ name }) => name === 'EXCHANGE_RATES') ?? {
    value: '',
    problem: null,
  };
  const toType = ratesToType(setting, state.rates);
  return (
    <>
      {currencies.map(({ currency }) => {
        const typed = state.rates[currency] ?? '';
        return (
          <div key={currency}>
            <Line
              label={words.currencies.rateOf(currency, base)}
              value={typed}
              theme={theme}
              isDisabled={false}
              onChange={(text) => screen.typeRate(currency, text)}
            />
            {typed.trim() !== '' && rateIn(typed) === null ? (
              <p role="status" style={noteStyle(theme)}>
                {words.currencies.notANumber}
              </p>
            ) : null}
          </div>
        );
      })}
      {setting.problem === null ? null : <p style={{ margin: 0 }}>{words.currencies.unreadable}</p>}
      {toType === null ? (
        <p style={noteStyle(theme)}>{words.currencies.typeRates}</p>
      ) : (
        <ToTypePart settings={[toType]} {...part} />
      )}
    </>
  );
}

/** The currencies that amounts are in, and what to type for those without a rate. */
export function CurrenciesSection({ facts, ...part }: PartProps & { facts: SetUpFacts }) {
  const { words, texts, theme } = part;
  const base = facts.currencies.find(({ isBase }) => isBase)?.currency ?? '';
  const missing = facts.currencies.filter(({ rate }) => rate === null);
  const found = facts.currencies.some(({ amounts }) => amounts > 0);
  const where = ({ byObject }: Currency): string =>
    OBJECTS.filter((object) => byObject[object] > 0)
      .map((object) => `${words.currencies.objects[object]}: ${formatNumber(byObject[object], texts)}`)
      .join(', ');
  return (
    <Section title={words.currencies.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.currencies.about(base)}</p>
      {found ? (
        <DataTable
          label={words.currencies.title}
          columns={[words.currencies.currency, words.currencies.amounts, words.currencies.rate]}
          theme={theme}
          rows={facts.currencies.map((fact) => ({
            id: fact.currency,
            cells: [
              fact.currency,
              where(fact),
              fact.isBase ? (
                words.currencies.base
              ) : fact.rate === null ? (
                <Tag key="rate" label={words.currencies.noRate} tone="bad" theme={theme} />
              ) : (
                String(fact.rate)
              ),
            ],
          }))}
        />
      ) : (
        <p style={{ margin: 0 }}>{words.currencies.none}</p>
      )}
      {found && missing.length === 0 ? <p style={{ margin: 0 }}>{words.currencies.allRated}</p> : null}
      {missing.length > 0 ? <Missing currencies={missing} facts={facts} base={base} {...part} /> : null}
    </Section>
  );
}
