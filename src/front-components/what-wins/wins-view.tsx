import {
  type Circumstance,
  type ClosedDeal,
  calibration,
  type Share,
  winRates,
} from '../../domain/assessment/calibration.ts';
import { questionText } from '../../domain/assessment/texts.ts';
import type { ProjectLook } from '../project-line/look.ts';
import { formatChange, formatShare } from '../texts/formats.ts';
import { Bar } from '../ui/bar.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { WinsScreen, WinsState } from './wins-screen.ts';

const ShareCell = ({ share, words, texts, theme }: ProjectLook & { share: Share }) =>
  share.won === null ? (
    <span style={noteStyle(theme)}>{words.wins.tooFew(share.deals)}</span>
  ) : (
    <div>
      {words.wins.share(formatShare(share.won / 100, texts), share.deals)}
      <Bar percent={share.won} theme={theme} />
    </div>
  );

function ByQuestion({ deals, ...look }: ProjectLook & { deals: readonly ClosedDeal[] }) {
  const { words, said, texts, theme } = look;
  const rows = calibration(deals).map(({ question, yes, no }) => ({
    id: String(question),
    cells: [
      questionText(question, said),
      <ShareCell key="yes" share={yes} {...look} />,
      <ShareCell key="no" share={no} {...look} />,
      yes.won === null || no.won === null ? '–' : formatChange(yes.won - no.won, texts),
    ],
  }));
  const { byQuestion, question, yes, no, difference } = words.wins;
  return (
    <Section title={byQuestion} theme={theme}>
      <DataTable label={byQuestion} columns={[question, yes, no, difference]} rows={rows} theme={theme} />
    </Section>
  );
}

type ByProps = ProjectLook & {
  title: string;
  rates: readonly Circumstance[];
  nameOf: (value: string) => string;
};

const By = ({ title, rates, nameOf, ...look }: ByProps) =>
  rates.length === 0 ? null : (
    <Section title={title} theme={look.theme}>
      <DataTable
        label={title}
        columns={[look.words.wins.value, look.words.wins.won]}
        rows={rates.map(({ value, share }) => ({
          id: value,
          cells: [nameOf(value), <ShareCell key="share" share={share} {...look} />],
        }))}
        theme={look.theme}
      />
    </Section>
  );

const listed = (value: string | null): string[] => (value === null ? [] : [value]);

/** A word for a stored option; the option itself for one that an administrator added. */
const wordOf =
  (words: Readonly<Record<string, string>>) =>
  (value: string): string =>
    words[value] ?? value;

function Parts({ deals, isCut, ...look }: ProjectLook & { deals: readonly ClosedDeal[]; isCut: boolean }) {
  const { words, said, theme } = look;
  const { wins } = words;
  if (deals.length === 0) return <p style={noteStyle(theme)}>{wins.none}</p>;
  return (
    <>
      <p style={noteStyle(theme)}>
        {wins.about(deals.length)} {isCut ? wins.cut : ''}
      </p>
      <By
        title={wins.byVerdict}
        rates={winRates(deals, ({ verdict }) => listed(verdict))}
        nameOf={wordOf(said.verdicts)}
        {...look}
      />
      <By
        title={wins.byTrack}
        rates={winRates(deals, ({ track }) => listed(track))}
        nameOf={wordOf(wins.tracks)}
        {...look}
      />
      <By
        title={wins.byReason}
        rates={winRates(deals, ({ reason }) => listed(reason))}
        nameOf={wordOf(words.reasons)}
        {...look}
      />
      <By
        title={wins.byRival}
        rates={winRates(deals, ({ rivals }) => rivals)}
        nameOf={(name) => name}
        {...look}
      />
      <ByQuestion deals={deals} {...look} />
    </>
  );
}

/** How often deals were won, by answers and circumstances. */
export const WinsView = ({
  state,
  screen,
  ...look
}: ProjectLook & { state: WinsState; screen: Pick<WinsScreen, 'reload'> }) => (
  <WhenLoaded
    loaded={state.closed}
    gone={look.words.wins.none}
    texts={look.texts}
    theme={look.theme}
    onRetry={screen.reload}
  >
    {({ deals, isCut }) => <Parts deals={deals} isCut={isCut} {...look} />}
  </WhenLoaded>
);
