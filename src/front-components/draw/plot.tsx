/** The ground of a picture with axes: numbers at the left in their own column, the rest as wide as the page. */
import type { CSSProperties, ReactNode } from 'react';
import type { Theme } from '../ui/theme.ts';
import type { SlotLabel, Tick } from './axes.ts';
import { PATH_WIDTH, percent } from './fluid.ts';
import { widthOf } from './text-width.ts';

/** The size of what is written in pictures, in pixels. */
export const TEXT_SIZE = 11;

/** Each text in the direction of its own writing. */
export const textStyle = (fill: string): CSSProperties => ({
  fill,
  fontSize: TEXT_SIZE,
  unicodeBidi: 'plaintext',
});

type PathsProps = { height: number; children: ReactNode };

/** Paths whose coordinates across go by `pathX`; their strokes keep their widths (`strokeStyle`). */
export const Paths = ({ height, children }: PathsProps) => (
  <svg
    aria-hidden="true"
    width="100%"
    height={String(height)}
    viewBox={`0 0 ${PATH_WIDTH} ${height}`}
    preserveAspectRatio="none"
    style={{ pointerEvents: 'none' }}
  >
    {children}
  </svg>
);

export const strokeStyle = (stroke: string, strokeWidth: number): CSSProperties => ({
  fill: 'none',
  stroke,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  strokeWidth,
  vectorEffect: 'non-scaling-stroke',
});

/** As wide as the longest of these texts, with a gap to what they stand beside. */
export const gutterFor = (texts: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text, TEXT_SIZE)))) + 8;

type PlotProps = {
  /** What is drawn, for those who do not see it. */
  label: string;
  height: number;
  gutter: number;
  /** Texts at the left, each at its height. */
  side: readonly Pick<Tick, 'at' | 'text'>[];
  theme: Theme;
  /** Set where the picture can be gone through by keys. */
  onKey?: ((key: string) => void) | undefined;
  onLeave?: (() => void) | undefined;
  /** What is drawn within the SVG. */
  children: ReactNode;
  /** What lies over it. */
  over?: ReactNode;
};

export const Plot = ({ label, height, gutter, side, theme, onKey, onLeave, children, over }: PlotProps) => (
  <div style={{ display: 'flex', minWidth: 0 }}>
    <svg aria-hidden="true" width={String(gutter)} height={String(height)} style={{ flexShrink: 0 }}>
      {side.map(({ at, text }) => (
        <text
          key={text}
          x={String(gutter - 8)}
          y={String(at)}
          textAnchor="end"
          dominantBaseline="central"
          style={textStyle(theme.secondaryText)}
        >
          {text}
        </text>
      ))}
    </svg>
    {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the pointer has gone. */}
    <div style={{ flex: 1, minWidth: 0, position: 'relative' }} onMouseLeave={onLeave}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields. */}
      <svg
        role="group"
        aria-label={label}
        width="100%"
        height={String(height)}
        style={{ display: 'block' }}
        {...(onKey === undefined ? {} : { tabIndex: 0, onKeyDown: ({ key }: { key: string }) => onKey(key) })}
      >
        {children}
      </svg>
      {over}
    </div>
  </div>
);

/** Lines across at the marks of the axis on the left. */
export const Rules = ({ ticks, theme }: { ticks: readonly Tick[]; theme: Theme }) =>
  ticks.map(({ value, at }) => (
    <line key={value} x1="0%" x2="100%" y1={String(at)} y2={String(at)} style={{ stroke: theme.line }} />
  ));

type SlotTextsProps = { labels: readonly SlotLabel[]; y: number; theme: Theme };

/** Texts under places, such as months. */
export const SlotTexts = ({ labels, y, theme }: SlotTextsProps) =>
  labels.map(({ index, text, anchor, share }) => (
    <text
      key={index}
      x={percent(share)}
      y={String(y)}
      textAnchor={anchor}
      dominantBaseline="central"
      style={textStyle(theme.secondaryText)}
    >
      {text}
    </text>
  ));
