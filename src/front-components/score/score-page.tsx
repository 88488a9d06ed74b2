import type { ReactNode } from 'react';
import { formatMoment } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { bannerStyle, cardStyle, headingStyle, noteStyle, rowStyle, type Theme } from '../ui/theme.ts';
import { ClosenessCard } from './closeness-card.tsx';
import { EmptyState, type Invitation, Invitations } from './empty-state.tsx';
import { ReasonList } from './reason-list.tsx';
import type { NamedRecord } from './reasons.ts';
import { BigNumber, ScoreCard } from './score-card.tsx';
import type { ScoreView } from './view.ts';

type ScorePageProps = {
  view: ScoreView;
  texts: Texts;
  theme: Theme;
  /** Whether a recalculation is under way. */
  isBusy: boolean;
  /** What can be done besides recalculating. */
  actions?: ReactNode;
  onRecalculate(): void;
  onOpen(record: NamedRecord): void;
  onInvite(invitation: Invitation): void;
};

type BodyProps<Kind extends ScoreView['kind']> = {
  view: Extract<ScoreView, { kind: Kind }>;
  texts: Texts;
  theme: Theme;
};

function Scored({
  view,
  texts,
  theme,
  onOpen,
  onInvite,
}: BodyProps<'SCORED'> & Pick<ScorePageProps, 'onOpen' | 'onInvite'>) {
  // Where one of the scores is missing, something is.
  const isJudged = view.importance.score !== null && view.closeness.score !== null;
  const shared = { baseCurrency: view.baseCurrency, texts, theme, onOpen };
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        <ScoreCard
          {...shared}
          title={texts.importance}
          meaning={texts.importanceMeaning}
          section={view.importance}
          under={
            view.withoutRate === '' ? null : (
              <p role="alert" style={bannerStyle(theme)}>
                {texts.atLeast(view.withoutRate)}
              </p>
            )
          }
        />
        <ClosenessCard {...shared} closeness={view.closeness} />
      </div>
      <section aria-label={texts.missing} style={cardStyle(theme)}>
        <ReasonList
          {...shared}
          title={texts.missing}
          level="h3"
          reasons={view.missing}
          {...(isJudged ? { otherwise: texts.nothingMissing } : {})}
        />
        {isJudged ? null : <Invitations texts={texts} theme={theme} onInvite={onInvite} />}
      </section>
    </>
  );
}

const UnknownForm = ({ view, texts, theme }: BodyProps<'UNKNOWN_FORM'>) => (
  <div style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
    <dl style={{ display: 'flex', gap: 32, margin: 0 }}>
      {(
        [
          [texts.importance, view.importance],
          [texts.closeness, view.closeness],
        ] as const
      ).map(([name, score]) => (
        <div key={name}>
          <dt style={noteStyle(theme)}>{name}</dt>
          <dd style={{ margin: 0 }}>
            <BigNumber score={score} texts={texts} />
          </dd>
        </div>
      ))}
    </dl>
    <h3 style={headingStyle(theme)}>{texts.unknownForm}</h3>
    <p style={noteStyle(theme)}>{texts.unknownFormAbout}</p>
  </div>
);

function Body({
  view,
  onOpen,
  onInvite,
  ...shared
}: Omit<ScorePageProps, 'isBusy' | 'actions' | 'onRecalculate'>) {
  const { texts } = shared;
  switch (view.kind) {
    case 'SCORED':
      return <Scored view={view} onOpen={onOpen} onInvite={onInvite} {...shared} />;
    case 'UNKNOWN_FORM':
      return <UnknownForm view={view} {...shared} />;
    case 'NOTHING_TO_JUDGE':
      return (
        <EmptyState
          title={texts.nothingToJudge}
          about={texts.nothingToJudgeAbout}
          onInvite={onInvite}
          {...shared}
        />
      );
    case 'NOT_SCORED':
      return (
        <EmptyState title={texts.notScored} about={texts.notScoredAbout} onInvite={onInvite} {...shared} />
      );
  }
}

function whenScored(view: ScoreView, texts: Texts): string | null {
  if (view.kind === 'NOT_SCORED' || view.scoredAt === null) return null;
  const moment = formatMoment(view.scoredAt, texts);
  return view.kind === 'SCORED' ? texts.scored(moment, view.policyName) : texts.scoredOn(moment);
}

/** The scores of a company once its record has been read. */
export function ScorePage({ isBusy, actions, onRecalculate, ...shown }: ScorePageProps) {
  const { view, texts, theme } = shown;
  return (
    <>
      <Body {...shown} />
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <Button
          label={isBusy ? texts.recalculating : texts.recalculate}
          theme={theme}
          disabled={isBusy}
          onClick={onRecalculate}
        />
        {actions}
        <p style={noteStyle(theme)}>{whenScored(view, texts)}</p>
      </div>
    </>
  );
}
