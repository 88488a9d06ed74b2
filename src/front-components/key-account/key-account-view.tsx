import type { ReactNode } from 'react';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { panelWordsOf } from '../../domain/words/languages.ts';
import { Aftermath } from '../ui/aftermath.tsx';
import { LinkButton } from '../ui/button.tsx';
import { CommandButton, ConfirmedCommand, Outcome } from '../ui/commands.tsx';
import type { Look } from '../ui/look.ts';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { ReviewedAccount } from '../workspace/programme-answers.ts';
import type { KeyAccountScreen, KeyAccountState } from './key-account-screen.ts';
import type { AccountCommand } from './review-screen.ts';
import { ReviewsSection } from './reviews-section.tsx';
import { StandingSection } from './standing-section.tsx';

type KeyAccountViewProps = Look & {
  state: KeyAccountState;
  screen: Pick<KeyAccountScreen, keyof KeyAccountScreen>;
  /** What else can be asked for. */
  actions?: ReactNode;
};

/** Whether another key account of the company leads, in whichever language that was written. */
const isSecond = ({ recommendationReason }: ReviewedAccount): boolean =>
  LANGUAGES.some((language) => panelWordsOf(language).keyAccount.second === recommendationReason);

function again(screen: KeyAccountViewProps['screen'], command: AccountCommand): Promise<void> {
  if (command === 'PLAN') return screen.plan();
  return command === 'COMBINE' ? screen.combine() : screen.restate();
}

function DoneText({ state, screen, texts, theme }: KeyAccountViewProps) {
  const { keyAccount: words } = texts;
  const { done } = state;
  switch (done?.kind) {
    case 'PLANNED':
      return (
        <>
          {done.isNew ? words.planMade(done.objectives, done.needs) : words.planThere}
          <LinkButton label={words.openPlan} theme={theme} onClick={() => screen.openPlan(done.planId)} />
        </>
      );
    case 'RESTATED':
      return <>{words.restated(done.changed)}</>;
    case 'COMBINED':
      return (
        <>
          {words.combined(done.count)}
          <LinkButton
            label={words.openLeader}
            theme={theme}
            onClick={() => screen.openLeader(done.leaderId)}
          />
        </>
      );
    default:
      return null;
  }
}

type CommandsProps = KeyAccountViewProps & { account: ReviewedAccount };

function Commands({ state, screen, actions, account, ...look }: CommandsProps) {
  const { keyAccount: words } = look.texts;
  const { doing, rights } = state;
  const isLeader = !isSecond(account);
  return (
    <>
      <div style={rowStyle}>
        {!isLeader && rights.decide ? (
          <ConfirmedCommand
            command="COMBINE"
            doing={doing}
            label={words.combine}
            busy={words.combining}
            question={words.combineQuestion}
            yes={words.combineYes}
            isMain
            {...look}
            onAsk={() => screen.ask('COMBINE')}
            onDo={() => void screen.combine()}
            onCancel={screen.cancel}
          />
        ) : null}
        {isLeader && rights.plan ? (
          <CommandButton
            command="PLAN"
            doing={doing}
            label={words.newPlan}
            busy={words.makingPlan}
            {...look}
            onDo={() => void screen.plan()}
          />
        ) : null}
        {isLeader && rights.decide ? (
          <ConfirmedCommand
            command="CREDITS"
            doing={doing}
            label={words.restate}
            busy={words.restating}
            question={words.restateQuestion}
            yes={words.restateYes}
            {...look}
            onAsk={() => screen.ask('CREDITS')}
            onDo={() => void screen.restate()}
            onCancel={screen.cancel}
          />
        ) : null}
        {actions}
      </div>
      {rights.decide ? null : (
        <p style={noteStyle(look.theme)}>{isLeader ? words.restateOnlyFor : words.combineOnlyFor}</p>
      )}
      <Outcome
        doing={doing}
        of={['PLAN', 'CREDITS', 'COMBINE']}
        {...look}
        onRetry={(command) => void again(screen, command)}
      >
        {state.done === null || state.done.kind === 'REVIEWED' ? null : (
          <DoneText state={state} screen={screen} {...look} />
        )}
      </Outcome>
      {state.done?.kind === 'REVIEWED' ? null : <Aftermath failure={state.done?.failure} {...look} />}
    </>
  );
}

/** A key account: its standing, its reviews, and what can be commanded. */
export function KeyAccountView(props: KeyAccountViewProps) {
  const { state, screen, actions: _actions, ...look } = props;
  return (
    <WhenLoaded loaded={state.account} gone={look.texts.keyAccount.gone} {...look} onRetry={screen.reload}>
      {(account) => (
        <>
          <StandingSection account={account} {...look} />
          {isSecond(account) ? null : (
            <ReviewsSection account={account} state={state} screen={screen} {...look} />
          )}
          <Commands {...props} account={account} />
        </>
      )}
    </WhenLoaded>
  );
}
