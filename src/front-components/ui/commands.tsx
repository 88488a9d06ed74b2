/** Buttons that do something in the workspace, and what became of it. */
import type { ReactNode } from 'react';
import type { Doing } from '../panel/screen.ts';
import { Button } from './button.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { Look } from './look.ts';
import { formStyle, rowStyle } from './theme.ts';

type CommandProps<Command extends string> = Look & {
  command: Command;
  doing: Doing<Command>;
  label: string;
  /** What the button says while it is being done. */
  busy: string;
  isMain?: boolean;
  isDisabled?: boolean;
  onDo(): void;
};

const isBusyWith = <Command extends string>(doing: Doing<Command>, command: Command): boolean =>
  doing.kind === 'BUSY' && doing.command === command;

/** Does something at one click; nothing else can be done until it has been answered. */
export function CommandButton<Command extends string>(props: CommandProps<Command>) {
  const { command, doing, label, busy, isMain = false, isDisabled = false, theme, onDo } = props;
  return (
    <Button
      label={isBusyWith(doing, command) ? busy : label}
      theme={theme}
      isMain={isMain}
      disabled={isDisabled || doing.kind === 'BUSY'}
      onClick={onDo}
    />
  );
}

type ConfirmedProps<Command extends string> = CommandProps<Command> & {
  question: string;
  /** What the button says that does it. */
  yes: string;
  onAsk(): void;
  onCancel(): void;
};

/** Does something after asking whether it is meant. */
export function ConfirmedCommand<Command extends string>({
  question,
  yes,
  onAsk,
  onCancel,
  ...props
}: ConfirmedProps<Command>) {
  const { command, doing, texts, theme, onDo } = props;
  if (doing.kind !== 'CONFIRMING' || doing.command !== command) {
    return <CommandButton {...props} onDo={onAsk} />;
  }
  return (
    <fieldset aria-label={question} style={formStyle}>
      <p style={{ margin: 0 }}>{question}</p>
      <div style={rowStyle}>
        <Button label={yes} theme={theme} isMain onClick={onDo} />
        <Button label={texts.panel.cancel} theme={theme} onClick={onCancel} />
      </div>
    </fieldset>
  );
}

type OutcomeProps<Command extends string> = Look & {
  doing: Doing<Command>;
  /** The commands whose failures are shown here. */
  of: readonly Command[];
  onRetry(command: Command): void;
  /** What was done last. */
  children?: ReactNode;
};

/** What became of a command: why it failed, or what was done. */
export function Outcome<Command extends string>(props: OutcomeProps<Command>) {
  const { doing, of, onRetry, children, ...look } = props;
  if (doing.kind === 'FAILED' && of.includes(doing.command)) {
    return <FailureNotice failure={doing.failure} {...look} onRetry={() => onRetry(doing.command)} />;
  }
  return children == null ? null : (
    <div role="status" style={{ ...rowStyle, alignItems: 'center' }}>
      {children}
    </div>
  );
}
