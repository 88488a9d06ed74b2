import type { ComponentProps } from 'react';
import { formatDay, labelOf } from '../texts/formats.ts';
import { Aftermath } from '../ui/aftermath.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import type { Look } from '../ui/look.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import type { Tone } from '../ui/theme.ts';
import type { Monitor, MonitorState, Review, ReviewedAccount } from '../workspace/programme-answers.ts';
import { ReviewForm } from './review-form.tsx';
import type { ReviewScreen, ReviewState } from './review-screen.ts';

const TONES: Readonly<Record<string, Tone>> = { UP_TO_DATE: 'good', DUE: 'warning', OVERDUE: 'bad' };

/** What a completed review came to. */
export function reviewedText(review: Review, texts: Look['texts']): string {
  const { keyAccount: words, labels } = texts;
  const status = (value: string | null) => labelOf(labels.accountStatus, value, texts);
  const done = words.reviewed(labels.monitor[review.monitor], formatDay(review.reviewedOn, texts));
  if (review.monitor !== 'IMPORTANCE') return done;
  const { statusBefore, statusAfter } = review;
  return statusBefore === statusAfter
    ? `${done} ${words.statusStays(status(statusAfter))}`
    : `${done} ${words.statusChanges(status(statusBefore), status(statusAfter))}`;
}

/** Whether a review is due. */
export const MonitorTag = ({ monitor, texts, theme }: Look & { monitor: MonitorState }) =>
  monitor.state ? (
    <Tag
      label={labelOf(texts.labels.reviewState, monitor.state, texts)}
      tone={TONES[monitor.state] ?? 'neutral'}
      theme={theme}
    />
  ) : (
    <span>{texts.panel.none}</span>
  );

type ReviewsSectionProps = CompletionProps & { account: ReviewedAccount };

const Done = ({ done, ...look }: Look & { done: Extract<ReviewState['done'], { kind: 'REVIEWED' }> }) => (
  <>
    <p role="status" style={{ margin: 0 }}>
      {reviewedText(done.review, look.texts)}
    </p>
    <Aftermath failure={done.failure} {...look} />
  </>
);

export type CompletionProps = Look & {
  account: ComponentProps<typeof ReviewForm>['account'];
  state: ReviewState;
  screen: Pick<ReviewScreen<ReviewState>, 'begin' | 'setStatus' | 'setRemark' | 'review' | 'abandon'>;
};

/** What can be done about a review, where the review stands: the form opens in the place of its button. */
export function Completion({ monitor, ...props }: CompletionProps & { monitor: Monitor }) {
  const { account, state, screen, ...look } = props;
  const { texts, theme } = look;
  const { keyAccount: words, labels } = texts;
  const { draft, doing, done, rights } = state;
  if (monitor === 'IMPORTANCE' && !rights.decide) return <OnlyFor {...look} />;
  if (draft?.monitor === monitor) {
    return <ReviewForm account={account} draft={draft} doing={doing} screen={screen} {...look} />;
  }
  return (
    <>
      {done?.kind === 'REVIEWED' && done.review.monitor === monitor ? <Done done={done} {...look} /> : null}
      <Button
        label={words.start}
        description={words.startLabel(labels.monitor[monitor])}
        theme={theme}
        onClick={() => screen.begin(monitor)}
      />
    </>
  );
}

/** The three monitors with their dates, each with its button and what completes it. */
export function ReviewsSection(props: ReviewsSectionProps) {
  const { account, state: _state, screen: _screen, ...look } = props;
  const { texts, theme } = look;
  const { keyAccount: words, labels } = texts;
  return (
    <Section title={words.reviews} theme={theme}>
      <DataTable
        label={words.reviews}
        theme={theme}
        columns={[words.monitor, words.reviewedOn, words.dueOn, words.state]}
        rows={account.monitors.map((monitor) => ({
          id: monitor.monitor,
          cells: [
            labels.monitor[monitor.monitor],
            monitor.reviewedOn ? formatDay(monitor.reviewedOn, texts) : words.never,
            monitor.dueOn ? formatDay(monitor.dueOn, texts) : words.notDue,
            <MonitorTag key="state" monitor={monitor} {...look} />,
          ],
          under: <Completion monitor={monitor.monitor} {...props} />,
        }))}
      />
    </Section>
  );
}
