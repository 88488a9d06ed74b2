import { roles as ROLE_IDS } from '../../definitions/ids/functions.ts';
import { dataOf } from '../panel/screen.ts';
import { formatNumber } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle } from '../ui/theme.ts';
import type { PartProps } from './look.ts';

const OWN: readonly string[] = [ROLE_IDS.rep, ROLE_IDS.director];

/** Whether anybody has the app's roles. */
export function RolesSection({ words, texts, theme, state, screen }: PartProps) {
  const { roles } = state;
  const own = (dataOf(roles) ?? []).filter(({ id }) => id !== null && OWN.includes(id));
  return (
    <Section title={words.roles.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.roles.about}</p>
      {roles.kind === 'LOADING' ? (
        <div role="status">{texts.loading}</div>
      ) : own.length === 0 ? (
        <p style={{ margin: 0 }}>{words.roles.unknown}</p>
      ) : (
        <Facts
          theme={theme}
          facts={own.map(({ label, members }) => [
            label,
            members === 0 ? words.roles.nobody : words.roles.members(formatNumber(members, texts)),
          ])}
        />
      )}
      <Button label={words.roles.open} theme={theme} onClick={screen.openRoles} />
    </Section>
  );
}
