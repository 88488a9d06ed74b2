/** Money in force, open and ending, as bars of one scale. */
import { PictureCard } from '../draw/card.tsx';
import { segmentsOf } from '../draw/segments.ts';
import { Track } from '../draw/track.tsx';
import { LinkButton } from '../ui/button.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { dayText, sumsText } from './card-texts.ts';
import type { CardProps } from './cards.ts';
import { type MoneyLine, mainCurrency, moneyLines } from './model.ts';

const amountIn = ({ sums }: MoneyLine, currency: string | null): number =>
  sums.find((sum) => sum.currency === currency)?.amount ?? 0;

export function MoneyCard({ cockpit, state, screen, ...look }: CardProps) {
  const { texts, theme } = look;
  const { cockpit: words } = texts.pictures;
  const lines = moneyLines(cockpit);
  const isHidden = cockpit.hidden.has('contracts') || cockpit.hidden.has('opportunities');
  const isEmpty = lines.every(({ count }) => count === 0);
  const currency = mainCurrency(lines, cockpit.baseCurrency);
  const most = Math.max(0, ...lines.map((line) => amountIn(line, currency)));
  const isMixed = lines.some(({ sums }) => sums.some((sum) => sum.currency !== currency));
  const colours = { IN_FORCE: theme.good, OPEN: theme.accent, ENDING: theme.warning };
  const text = ({ kind, sums }: MoneyLine) =>
    `${words.moneyKinds[kind]}: ${sumsText(sums, texts, words.nothing)}`;
  return (
    <PictureCard
      title={words.money}
      isTable={state.tables.has('MONEY')}
      table={
        isEmpty
          ? null
          : {
              columns: [words.money, words.amounts, words.records],
              rows: lines.map(({ kind, count, sums }) => ({
                id: kind,
                cells: [words.moneyKinds[kind], sumsText(sums, texts, words.nothing), String(count)],
              })),
            }
      }
      onTurn={() => screen.turn('MONEY')}
      {...look}
    >
      {isHidden ? <p style={noteStyle(theme)}>{texts.partlyHidden}</p> : null}
      {isEmpty ? (
        <p style={noteStyle(theme)}>{isHidden ? null : words.noMoney}</p>
      ) : (
        lines.map((line) => (
          <div key={line.kind}>
            <div style={{ ...rowStyle, gap: '0 12px', justifyContent: 'space-between' }}>
              <span style={noteStyle(theme)}>{words.moneyKinds[line.kind]}</span>
              <span style={{ fontVariantNumeric: 'tabular-nums' }}>
                {sumsText(line.sums, texts, words.nothing)}
              </span>
            </div>
            <Track
              segments={segmentsOf([{ name: line.kind, value: amountIn(line, currency) }], most)}
              colourOf={(name) => colours[name]}
              label={text(line)}
              theme={theme}
            />
          </div>
        ))
      )}
      {isMixed && currency !== null ? (
        <p style={noteStyle(theme)}>{words.otherCurrency(currency || texts.panel.none)}</p>
      ) : null}
      {cockpit.inForce
        .filter(({ isEnding }) => isEnding)
        .map(({ id, name, decideBy }) => (
          <div key={id} style={rowStyle}>
            <LinkButton
              label={name || texts.terms.unnamed}
              theme={theme}
              onClick={() => screen.open({ object: 'contract', id })}
            />
            {decideBy === null ? null : <span style={noteStyle(theme)}>{dayText(decideBy, texts)}</span>}
          </div>
        ))}
    </PictureCard>
  );
}
