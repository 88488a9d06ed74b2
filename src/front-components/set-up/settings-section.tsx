import { DataTable } from '../ui/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { codeStyle, noteStyle } from '../ui/theme.ts';
import type { SetUpFacts } from '../workspace/set-up.ts';
import type { SetUpLook } from './look.ts';

/** Every setting as it stands, and whether it can be used. */
export const SettingsSection = ({ facts, words, theme }: SetUpLook & { facts: SetUpFacts }) => {
  const { settings: texts } = words;
  return (
    <Section title={texts.title} theme={theme}>
      <p style={noteStyle(theme)}>{texts.about}</p>
      <DataTable
        label={texts.title}
        columns={[texts.name, texts.value, texts.state]}
        theme={theme}
        rows={facts.settings.map(({ name, value, problem }) => ({
          id: name,
          cells: [
            <span key="name" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </span>,
            value === '' ? (
              words.standard
            ) : (
              <code key="value" style={codeStyle(theme)}>
                {value}
              </code>
            ),
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
};
