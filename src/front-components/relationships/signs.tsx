/** How a person is drawn: colour and sign say their support, dashes that they are silent, a hollow one is unknown. */
import { Legend } from '../draw/legend.tsx';
import type { Look } from '../ui/look.ts';
import type { Theme } from '../ui/theme.ts';
import { type MapPerson, SUPPORT_LEVELS } from './model.ts';
import { supportText } from './words.ts';

type Support = MapPerson['supportLevel'];

export const supportColour = (level: Support, theme: Theme): string =>
  level === null
    ? theme.surface
    : {
        MENTOR: theme.good,
        SUPPORTER: theme.accent,
        NEUTRAL: theme.neutral,
        NON_SUPPORTER: theme.warning,
        ENEMY: theme.bad,
      }[level];

/** Strokes within a square of 2 by 2 around the middle. */
const SIGNS: Readonly<Record<NonNullable<Support>, string>> = {
  MENTOR: 'M-0.5,0.1L-0.1,0.5L0.55,-0.45',
  SUPPORTER: 'M-0.5,0H0.5M0,-0.5V0.5',
  NEUTRAL: '',
  NON_SUPPORTER: 'M-0.5,0H0.5',
  ENEMY: 'M-0.4,-0.4L0.4,0.4M-0.4,0.4L0.4,-0.4',
};

type SignProps = { person: Pick<MapPerson, 'supportLevel' | 'isSilent'>; r: number; theme: Theme };

/** A person around the origin of the coordinates; what it is called stands on the group around it. */
export function Sign({ person: { supportLevel, isSilent }, r, theme }: SignProps) {
  const sign = supportLevel === null ? '' : SIGNS[supportLevel];
  return (
    <>
      <circle
        r={String(r)}
        style={{
          fill: supportColour(supportLevel, theme),
          stroke: isSilent ? theme.text : supportLevel === null ? theme.secondaryText : theme.surface,
          strokeDasharray: isSilent ? '3 2.5' : 'none',
          strokeWidth: isSilent || supportLevel === null ? 1.5 : 1,
        }}
      />
      {sign === '' ? null : (
        <path
          d={sign}
          transform={`scale(${r})`}
          style={{
            fill: 'none',
            stroke: theme.surface,
            strokeLinecap: 'round',
            strokeWidth: 1.6,
            vectorEffect: 'non-scaling-stroke',
          }}
        />
      )}
    </>
  );
}

const Swatch = ({ person, theme }: Omit<SignProps, 'r'>) => (
  <svg aria-hidden="true" width="18" height="18" viewBox="-9 -9 18 18" style={{ flexShrink: 0 }}>
    <Sign person={person} r={7} theme={theme} />
  </svg>
);

/** What colours, signs and strokes stand for. */
export const SupportLegend = ({ texts, theme }: Look) => (
  <Legend
    entries={[
      ...[...SUPPORT_LEVELS, null].map((supportLevel) => ({
        name: supportText(supportLevel, texts),
        swatch: <Swatch person={{ supportLevel, isSilent: false }} theme={theme} />,
      })),
      {
        name: texts.pictures.relationships.silent,
        swatch: <Swatch person={{ supportLevel: null, isSilent: true }} theme={theme} />,
      },
    ]}
    theme={theme}
  />
);
