import type { ReactNode } from 'react';
import { formatTime } from '../texts/formats.ts';
import type { Live } from '../workspace/use-live.ts';
import type { Look } from './look.ts';
import { noteStyle, pageStyle } from './theme.ts';

type LivePageProps = Look & {
  live: Live;
  isBusy?: boolean;
  children: ReactNode;
};

/** The ground of a page that follows its record. Under it stands when what it shows was last known to be so. */
export const LivePage = ({ live, isBusy = false, children, texts, theme }: LivePageProps) => (
  <div
    style={pageStyle(theme)}
    aria-busy={isBusy || live.isBehind}
    onPointerEnter={live.sign}
    onPointerLeave={live.sign}
    onPointerDown={live.sign}
  >
    {children}
    <p role="status" style={noteStyle(theme)}>
      {live.isBehind
        ? texts.recalculating
        : live.asOf === null
          ? ''
          : texts.asOf(formatTime(live.asOf, texts))}
    </p>
  </div>
);
