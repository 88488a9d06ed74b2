import { Line, Select } from '../ui/fields.tsx';
import type { Look } from '../ui/look.ts';
import { headingStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { ChosenPart } from './chosen-part.tsx';
import { linedPolicy, NOBODY, type Portfolio, STATUSES } from './model.ts';
import { PortfolioPicture } from './portfolio-picture.tsx';
import type { PortfolioScreen, PortfolioState } from './portfolio-screen.ts';

export type PortfolioViewProps = Look & {
  state: PortfolioState;
  screen: Pick<PortfolioScreen, keyof PortfolioScreen>;
};

type Option = { value: string; label: string };

/** Each once, by what it is called. */
const optionsOf = (values: readonly (readonly [value: string, label: string])[]): Option[] =>
  [...new Map(values)]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));

function Filters({ portfolio, state, screen, ...look }: PortfolioViewProps & { portfolio: Portfolio }) {
  const { texts, theme } = look;
  const { portfolio: words } = texts.pictures;
  const { accounts, policies } = portfolio;
  const all: Option = { value: '', label: words.all };
  const shared = { theme, isDisabled: false };
  return (
    <div style={{ ...rowStyle, alignItems: 'flex-end', gap: 12 }}>
      <Select
        label={words.upright}
        value={state.axis}
        options={[
          { value: 'SCORE', label: words.byScore },
          { value: 'RANK', label: words.byRank },
        ]}
        onChange={(value) => screen.stand(value === 'RANK' ? 'RANK' : 'SCORE')}
        {...shared}
      />
      {policies === null || policies.length < 2 ? null : (
        <Select
          label={words.policy}
          value={state.filter.policyId}
          options={[
            all,
            ...optionsOf(policies.map(({ id, name }) => [id, name || texts.pictures.unnamed] as const)),
          ]}
          onChange={(policyId) => screen.filter({ policyId })}
          {...shared}
        />
      )}
      <Select
        label={words.director}
        value={state.filter.directorId}
        options={[
          all,
          ...optionsOf(
            accounts.flatMap(({ directorId, director }) =>
              directorId === null ? [] : [[directorId, director || texts.pictures.unnamed] as const],
            ),
          ),
          { value: NOBODY, label: words.noDirector },
        ]}
        onChange={(directorId) => screen.filter({ directorId })}
        {...shared}
      />
      <Select
        label={words.status}
        value={state.filter.status}
        options={[
          all,
          ...STATUSES.map((value) => ({
            value,
            label: texts.labels.accountStatus[value],
          })),
        ]}
        onChange={(status) => screen.filter({ status })}
        {...shared}
      />
      <Line
        label={words.name}
        value={state.filter.text}
        onChange={(text) => screen.filter({ text })}
        {...shared}
      />
    </div>
  );
}

function Notes({ portfolio, state, texts, theme }: PortfolioViewProps & { portfolio: Portfolio }) {
  const { portfolio: words } = texts.pictures;
  const shown = state.shown?.accounts ?? [];
  const unplaced = shown.length - (state.shown?.bubbles.length ?? 0);
  const hasLines = linedPolicy(shown, portfolio.policies) !== null;
  return (
    <p role="status" style={noteStyle(theme)}>
      {[
        words.shown(shown.length, portfolio.accounts.length),
        ...(shown.length === 0 ? [words.noneMatches] : []),
        ...(unplaced > 0 ? [words.unplaced(unplaced)] : []),
        ...(portfolio.isPartly ? [words.partial] : []),
        ...(portfolio.policies === null ? [words.linesHidden] : []),
        ...(portfolio.policies !== null && shown.length > 0 && !hasLines ? [words.manyLines] : []),
      ].join(texts.space)}
    </p>
  );
}

/** The portfolio: filters, the picture, and what is chosen in it. */
export function PortfolioView(props: PortfolioViewProps) {
  const { state, screen, ...look } = props;
  const { portfolio: words } = look.texts.pictures;
  return (
    <WhenLoaded loaded={state.portfolio} gone={words.empty} {...look} onRetry={screen.reload}>
      {(portfolio) =>
        portfolio.accounts.length === 0 ? (
          <>
            <h3 style={headingStyle(look.theme)}>{words.empty}</h3>
            <p style={noteStyle(look.theme)}>{words.emptyAbout}</p>
          </>
        ) : (
          <>
            <Filters portfolio={portfolio} {...props} />
            <Notes portfolio={portfolio} {...props} />
            <PortfolioPicture portfolio={portfolio} {...props} />
            <ChosenPart portfolio={portfolio} {...props} />
          </>
        )
      }
    </WhenLoaded>
  );
}
