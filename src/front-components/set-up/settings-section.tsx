import { DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { noteStyle } from '../ui/theme.ts';
import type { SetUpFacts } from '../workspace/set-up.ts';
import { settingInWords, settingName } from './in-words.ts';
import type { SetUpLook } from './look.ts';

/** Every setting as it stands, and whether it can be used. */
export function SettingsSection({ facts, words, texts, theme }: SetUpLook & { facts: SetUpFacts }) {
  const { settings } = words;
  return (
    <Section title={settings.title} theme={theme}>
      <p style={noteStyle(theme)}>{settings.about}</p>
      <DataTable
        label={settings.title}
        columns={[settings.name, settings.value, settings.state]}
        theme={theme}
        rows={facts.settings.map(({ name, value, problem }) => ({
          id: name,
          cells: [
            <span key="name" style={{ overflowWrap: 'anywhere' }}>
              {settingName(name, words)}
            </span>,
            <span key="value" style={{ overflowWrap: 'anywhere' }}>
              {settingInWords(name, value, words, texts)}
            </span>,
            <span key="state">
              <Tag
                label={problem === null ? words.fine : words.wrong}
                tone={problem === null ? 'good' : 'bad'}
                theme={theme}
              />{' '}
              {problem}
            </span>,
          ],
        }))}
      />
    </Section>
  );
}
