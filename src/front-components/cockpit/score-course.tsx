import { roundToOneDecimal } from '../../domain/shared/numbers.ts';
import { percent } from '../draw/fluid.ts';
import { Paths, strokeStyle } from '../draw/plot.tsx';
import { joined, type Slot, scoreLines, scoreScale } from '../history/layout.ts';
import { type HistoryMonth, type MonthScore, withoutGaps } from '../history/model.ts';
import { formatChange, formatMonth, formatNumber } from '../texts/formats.ts';
import type { Look } from '../ui/look.ts';
import { noteStyle } from '../ui/theme.ts';

/** In pixels. */
const COURSE_HEIGHT = 56;
/** This month and the twelve before. */
const MONTHS = 13;

type CourseProps<Name extends string> = Look & {
  title: string;
  months: readonly HistoryMonth[];
  scoreOf(month: HistoryMonth): MonthScore<Name>;
};

/** The score by month as a line, and what it moved since the first of them. */
export function Course<Name extends string>({ title, months, scoreOf, texts, theme }: CourseProps<Name>) {
  const { cockpit: words } = texts.pictures;
  const slots: Slot<Name>[] = withoutGaps(months, MONTHS).map(({ month, stored }) => ({
    month,
    rulesVersion: stored?.rulesVersion ?? null,
    score: stored === null ? null : scoreOf(stored),
  }));
  // Only months by one edition of the rules are comparable: the last of the runs that a line joins.
  const run = joined(slots).at(-1) ?? [];
  const first = slots[run[0] ?? -1];
  const last = slots[run.at(-1) ?? -1];
  const [from, to] = [first?.score?.score, last?.score?.score];
  if (first === undefined || from == null || to == null || run.length < 2)
    return <p style={noteStyle(theme)}>{words.noMonths}</p>;
  const month = formatMonth(first.month, texts, 'short');
  const index = run.at(-1) ?? 0;
  return (
    <>
      <svg
        role="img"
        aria-label={words.course(title, month, formatNumber(from, texts), formatNumber(to, texts))}
        width="100%"
        height={String(COURSE_HEIGHT)}
        style={{ display: 'block' }}
      >
        <line
          x1="0%"
          x2="100%"
          y1={String(COURSE_HEIGHT - 0.5)}
          y2={String(COURSE_HEIGHT - 0.5)}
          style={{ stroke: theme.line }}
        />
        <Paths height={COURSE_HEIGHT}>
          {scoreLines(slots, COURSE_HEIGHT).map((path) => (
            <path key={path} d={path} style={strokeStyle(theme.text, 2)} />
          ))}
        </Paths>
        <circle
          cx={percent((index + 0.5) / slots.length)}
          cy={String(scoreScale(COURSE_HEIGHT)(to))}
          r="3.5"
          style={{ fill: theme.text }}
        />
      </svg>
      <p style={noteStyle(theme)}>{words.over(formatChange(roundToOneDecimal(to - from), texts), month)}</p>
    </>
  );
}
