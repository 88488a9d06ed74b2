import type { Texts } from '../texts/texts.ts';
import type { Failure } from '../workspace/failures.ts';
import { Button } from './button.tsx';
import type { Theme } from './theme.ts';

type FailureNoticeProps = { failure: Failure; texts: Texts; theme: Theme; onRetry(): void };

/** What went wrong, and a way to try again; not where a right is missing, which no second try brings. */
export const FailureNotice = ({ failure, texts, theme, onRetry }: FailureNoticeProps) => (
  <div role="alert" style={{ display: 'flex', flexDirection: 'column', gap: 12 }}>
    <p style={{ margin: 0 }}>{texts.failures[failure.kind](failure.detail)}</p>
    {failure.kind === 'FORBIDDEN' ? null : <Button label={texts.tryAgain} theme={theme} onClick={onRetry} />}
  </div>
);
