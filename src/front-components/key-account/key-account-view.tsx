import type { ReactNode } from 'react';
import { Aftermath } from '../ui/aftermath.tsx';
import { LinkButton } from '../ui/button.tsx';
import { CommandButton, ConfirmedCommand, Outcome } from '../ui/commands.tsx';
import type { Look } from '../ui/look.ts';
import { rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { KeyAccountScreen, KeyAccountState } from './key-account-screen.ts';
import { ReviewsSection } from './reviews-section.tsx';
import { StandingSection } from './standing-section.tsx';

type KeyAccountViewProps = Look & {
  state: KeyAccountState;
  screen: Pick<KeyAccountScreen, keyof KeyAccountScreen>;
  /** What else can be asked for. */
  actions?: ReactNode;
};

const DoneText = ({ state, screen, texts, theme }: KeyAccountViewProps) => {
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
    default:
      return null;
  }
};

const Commands = ({ state, screen, actions, ...look }: KeyAccountViewProps) => {
  const { keyAccount: words } = look.texts;
  const { doing } = state;
  return (
    <>
      <div style={rowStyle}>
        <CommandButton
          command="PLAN"
          doing={doing}
          label={words.newPlan}
          busy={words.makingPlan}
          {...look}
          onDo={() => void screen.plan()}
        />
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
        {actions}
      </div>
      <Outcome
        doing={doing}
        of={['PLAN', 'CREDITS']}
        {...look}
        onRetry={(command) => void (command === 'PLAN' ? screen.plan() : screen.restate())}
      >
        {state.done === null || state.done.kind === 'REVIEWED' ? null : (
          <DoneText state={state} screen={screen} {...look} />
        )}
      </Outcome>
      {state.done?.kind === 'REVIEWED' ? null : <Aftermath failure={state.done?.failure} {...look} />}
    </>
  );
};

/** A key account: its standing, its reviews, and what can be commanded. */
export const KeyAccountView = (props: KeyAccountViewProps) => {
  const { state, screen, actions: _actions, ...look } = props;
  return (
    <WhenLoaded loaded={state.account} gone={look.texts.keyAccount.gone} {...look} onRetry={screen.reload}>
      {(account) => (
        <>
          <StandingSection account={account} {...look} />
          <ReviewsSection account={account} state={state} screen={screen} {...look} />
          <Commands {...props} />
        </>
      )}
    </WhenLoaded>
  );
};
