/** Open needs by horizon, as bars of what we can and can't do. */
import { PictureCard } from '../draw/card.tsx';
import { Legend, Swatch } from '../draw/legend.tsx';
import { segmentsOf } from '../draw/segments.ts';
import { Track } from '../draw/track.tsx';
import type { Texts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { sumsText } from './card-texts.ts';
import type { CardProps } from './cards.ts';
import { CAPABILITIES, type NeedCell, type NeedRow, needRows } from './model.ts';

const horizonText = ({ horizon }: NeedRow, { labels, pictures }: Texts): string =>
  horizon === null ? pictures.cockpit.noHorizon : labels.horizon[horizon];

const capabilityText = (capability: NeedCell['capability'], { labels, pictures }: Texts): string =>
  capability === null ? pictures.cockpit.noCapability : labels.capability[capability];

export function NeedsCard({ cockpit, state, screen, ...look }: CardProps) {
  const { texts, theme } = look;
  const { cockpit: words } = texts.pictures;
  const rows = needRows(cockpit);
  const total = cockpit.facts.needs.length;
  const colours: Readonly<Record<string, string>> = {
    READY: theme.good,
    PARTIAL: theme.warning,
    MISSING: theme.bad,
  };
  const colourOf = (name: string): string => colours[name] ?? theme.neutral;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const shown = [...CAPABILITIES, null].filter((capability) =>
    rows.some(({ cells }) => cells.some((cell) => cell.capability === capability && cell.count > 0)),
  );
  const cellText = ({ capability, count }: NeedCell) => `${capabilityText(capability, texts)} ${count}`;
  return (
    <PictureCard
      title={words.needs}
      isTable={state.tables.has('NEEDS')}
      table={
        total === 0
          ? null
          : {
              columns: [
                texts.need.horizon,
                ...shown.map((capability) => capabilityText(capability, texts)),
                texts.need.value,
              ],
              rows: rows.map((row) => ({
                id: row.horizon ?? '',
                cells: [
                  horizonText(row, texts),
                  ...shown.map((capability) =>
                    String(row.cells.find((cell) => cell.capability === capability)?.count ?? 0),
                  ),
                  sumsText(row.sums, texts, texts.panel.none),
                ],
              })),
            }
      }
      onTurn={() => screen.turn('NEEDS')}
      {...look}
    >
      {total === 0 ? (
        <p style={noteStyle(theme)}>{cockpit.hidden.has('accountNeeds') ? words.hidden : words.noNeeds}</p>
      ) : (
        <>
          <Legend
            entries={shown.map((capability) => ({
              name: capabilityText(capability, texts),
              swatch: <Swatch colour={colourOf(capability ?? '')} />,
            }))}
            theme={theme}
          />
          {rows.map((row) => (
            <div key={row.horizon}>
              <div style={{ ...rowStyle, gap: '0 12px', justifyContent: 'space-between' }}>
                <span>{horizonText(row, texts)}</span>
                <span style={noteStyle(theme)}>
                  {[
                    words.needsOf(row.count),
                    ...(row.sums.length > 0 ? [sumsText(row.sums, texts, '')] : []),
                  ].join(' · ')}
                </span>
              </div>
              <Track
                segments={segmentsOf(
                  row.cells.map(({ capability, count }) => ({ name: capability ?? '', value: count })),
                  most,
                )}
                colourOf={colourOf}
                label={`${horizonText(row, texts)}: ${row.cells
                  .filter(({ count }) => count > 0)
                  .map(cellText)
                  .join(', ')}`}
                theme={theme}
              />
            </div>
          ))}
        </>
      )}
      {cockpit.hidden.has('accountNeeds') ? null : (
        <Button label={words.openNeeds} theme={theme} onClick={() => void screen.openNeeds()} />
      )}
    </PictureCard>
  );
}
