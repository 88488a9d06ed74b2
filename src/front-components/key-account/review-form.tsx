import { ACCOUNT_STATUSES, type AccountStatus } from '../../domain/selection/recommend.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton, Outcome } from '../ui/commands.tsx';
import { Select, TextArea } from '../ui/fields.tsx';
import type { Look } from '../ui/look.ts';
import { formStyle, headingStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import type { ReviewInput } from '../workspace/programme.ts';
import type { ReviewedAccount } from '../workspace/programme-answers.ts';
import { preselected } from './preselected.ts';
import type { ReviewScreen, ReviewState } from './review-screen.ts';

type ReviewFormProps = Look & {
  account: Pick<ReviewedAccount, 'status' | 'recommendedStatus' | 'recommendationReason'>;
  draft: ReviewInput;
  doing: ReviewState['doing'];
  screen: Pick<ReviewScreen<ReviewState>, 'setStatus' | 'setRemark' | 'review' | 'abandon'>;
};

/** How a status reads in the choice: whether it is what stands, what is recommended, or both. */
function optionOf(status: AccountStatus, account: ReviewFormProps['account'], texts: Look['texts']): string {
  const { keyAccount: words, labels } = texts;
  const label = labels.accountStatus[status];
  const isNow = status === account.status;
  const isRecommended =
    account.recommendedStatus !== null && status === preselected(account.status, account.recommendedStatus);
  if (isNow) return isRecommended ? words.recommendedCurrent(label) : words.current(label);
  return isRecommended ? words.recommended(label) : label;
}

/** What completes a review: of importance a decision beside the recommendation, and a remark where there is one. */
export function ReviewForm({ account, draft, doing, screen, ...look }: ReviewFormProps) {
  const { texts, theme } = look;
  const { keyAccount: words } = texts;
  const isBusy = doing.kind === 'BUSY';
  const title = words.form(texts.labels.monitor[draft.monitor]);
  return (
    <fieldset aria-label={title} style={formStyle}>
      <h4 style={headingStyle(theme)}>{title}</h4>
      {draft.status === null ? null : (
        <>
          <p style={noteStyle(theme)}>{account.recommendationReason || words.noReason}</p>
          <Select
            label={words.decision}
            value={draft.status}
            options={ACCOUNT_STATUSES.map((status) => ({
              value: status,
              label: optionOf(status, account, texts),
            }))}
            theme={theme}
            isDisabled={isBusy}
            onChange={(value) => {
              const status = ACCOUNT_STATUSES.find((known) => known === value);
              if (status !== undefined) screen.setStatus(status);
            }}
          />
        </>
      )}
      <TextArea
        label={words.remark}
        value={draft.remark}
        theme={theme}
        isDisabled={isBusy}
        onChange={screen.setRemark}
      />
      <Outcome doing={doing} of={['REVIEW']} {...look} onRetry={() => void screen.review()} />
      <div style={rowStyle}>
        <CommandButton
          command="REVIEW"
          doing={doing}
          label={words.complete}
          busy={words.completing}
          isMain
          {...look}
          onDo={() => void screen.review()}
        />
        <Button label={texts.panel.cancel} theme={theme} disabled={isBusy} onClick={screen.abandon} />
      </div>
    </fieldset>
  );
}
