import { formatDay, labelOf } from '../texts/formats.ts';
import { Aftermath } from '../ui/aftermath.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import type { Tone } from '../ui/theme.ts';
import type { MonitorState, Review, ReviewedAccount } from '../workspace/programme-answers.ts';
import type { KeyAccountScreen, KeyAccountState } from './key-account-screen.ts';
import { ReviewForm } from './review-form.tsx';

const TONES: Readonly<Record<string, Tone>> = { UP_TO_DATE: 'good', DUE: 'warning', OVERDUE: 'bad' };

/** What a completed review came to. */
export const reviewedText = (review: Review, texts: Look['texts']): string => {
  const { keyAccount: words, labels } = texts;
  const status = (value: string | null) => labelOf(labels.accountStatus, value, texts);
  const done = words.reviewed(labels.monitor[review.monitor], formatDay(review.reviewedOn, texts));
  if (review.monitor !== 'IMPORTANCE') return done;
  const { statusBefore, statusAfter } = review;
  return statusBefore === statusAfter
    ? `${done} ${words.statusStays(status(statusAfter))}`
    : `${done} ${words.statusChanges(status(statusBefore), status(statusAfter))}`;
};

const State = ({ monitor, texts, theme }: Look & { monitor: MonitorState }) =>
  monitor.state ? (
    <Tag
      label={labelOf(texts.labels.reviewState, monitor.state, texts)}
      tone={TONES[monitor.state] ?? 'neutral'}
      theme={theme}
    />
  ) : (
    <span>{texts.panel.none}</span>
  );

type ReviewsSectionProps = Look & {
  account: ReviewedAccount;
  state: Pick<KeyAccountState, 'draft' | 'doing' | 'done'>;
  screen: Pick<KeyAccountScreen, 'begin' | 'setStatus' | 'setRemark' | 'review' | 'abandon'>;
};

/** The three monitors with their dates, and the form of the one that is being completed. */
export const ReviewsSection = ({ account, state, screen, ...look }: ReviewsSectionProps) => {
  const { texts, theme } = look;
  const { keyAccount: words, labels } = texts;
  const { draft, doing, done } = state;
  return (
    <Section title={words.reviews} theme={theme}>
      <DataTable
        label={words.reviews}
        theme={theme}
        columns={[words.monitor, words.reviewedOn, words.dueOn, words.state, ' ']}
        rows={account.monitors.map((monitor) => ({
          id: monitor.monitor,
          cells: [
            labels.monitor[monitor.monitor],
            monitor.reviewedOn ? formatDay(monitor.reviewedOn, texts) : words.never,
            monitor.dueOn ? formatDay(monitor.dueOn, texts) : words.notDue,
            <State key="state" monitor={monitor} {...look} />,
            <LinkButton
              key="start"
              label={words.start}
              description={words.startLabel(labels.monitor[monitor.monitor])}
              theme={theme}
              onClick={() => screen.begin(monitor.monitor)}
            />,
          ],
        }))}
      />
      {done?.kind === 'REVIEWED' ? (
        <>
          <p role="status" style={{ margin: 0 }}>
            {reviewedText(done.review, texts)}
          </p>
          <Aftermath failure={done.failure} {...look} />
        </>
      ) : null}
      {draft === null ? null : (
        <ReviewForm account={account} draft={draft} doing={doing} screen={screen} {...look} />
      )}
    </Section>
  );
};
