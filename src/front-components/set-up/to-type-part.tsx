import { LinkButton } from '../ui/button.tsx';
import { codeStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import type { PartProps } from './look.ts';
import type { ToType } from './to-type.ts';

type ToTypeProps = Pick<PartProps, 'words' | 'theme' | 'state' | 'screen'> & { settings: readonly ToType[] };

/** What to type where, as the server lets no app save a setting; each at a click on the clipboard. */
export const ToTypePart = ({ settings, words, theme, state, screen }: ToTypeProps) =>
  settings.map(({ name, text }) => (
    <div key={name} style={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <p style={noteStyle(theme)}>{words.typeThere(name)}</p>
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <code style={codeStyle(theme)}>{text}</code>
        <LinkButton
          label={words.copy}
          description={words.copyLabel(name)}
          theme={theme}
          onClick={() => void screen.copy(name, text)}
        />
        {state.copied === name ? (
          <span role="status" style={noteStyle(theme)}>
            {words.copied(name)}
          </span>
        ) : null}
      </div>
    </div>
  ));
