import { withoutCode } from '../workspace/answers.ts';
import type { Look } from './look.ts';
import { noteStyle } from './theme.ts';

/** What failed after a command was done; nothing where nothing did. */
export const Aftermath = ({ failure, texts, theme }: Look & { failure: string | null | undefined }) =>
  failure ? (
    <p role="status" style={noteStyle(theme)}>
      {texts.panel.aftermath(withoutCode(failure))}
    </p>
  ) : null;
