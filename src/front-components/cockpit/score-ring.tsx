import { ringParts, ringPath } from '../draw/ring.ts';
import type { Look } from '../ui/look.ts';
import { scoreText } from './card-texts.ts';

/** In pixels. */
const SIZE = 124;
const THICKNESS = 14;

/** The score of this moment as a ring; in one colour where it is not known what it is made of. */
export function Ring<Name extends string>({
  title,
  score,
  parts,
  colourOf,
  texts,
  theme,
}: Look & {
  title: string;
  score: number | null;
  parts: Readonly<Record<Name, number>> | null;
  colourOf(name: Name): string;
}) {
  const drawn =
    score === null
      ? []
      : parts === null
        ? ringParts({ whole: score }, score).map((part) => ({ ...part, colour: theme.accent }))
        : ringParts(parts, score).map((part) => ({ ...part, colour: colourOf(part.name) }));
  const label = texts.pictures.cockpit.reading(title, scoreText(score, texts));
  return (
    <svg
      role="img"
      aria-label={label}
      width={String(SIZE)}
      height={String(SIZE)}
      viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      style={{ flexShrink: 0 }}
    >
      <path d={ringPath({ from: 0, to: 1 }, SIZE / 2, THICKNESS)} style={{ fill: theme.track }} />
      {drawn.map(({ name, from, to, colour }) => (
        <path
          key={name}
          d={ringPath({ from, to }, SIZE / 2, THICKNESS)}
          style={{ fill: colour, stroke: theme.raised, strokeWidth: 1 }}
        />
      ))}
      <text
        x="0"
        y="1"
        textAnchor="middle"
        dominantBaseline="central"
        style={{ fill: theme.text, fontSize: score === null ? 13 : 30, fontWeight: 600 }}
      >
        {scoreText(score, texts)}
      </text>
    </svg>
  );
}
