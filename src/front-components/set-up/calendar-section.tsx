import { Section } from '../ui/section.tsx';
import { noteStyle } from '../ui/theme.ts';
import type { SetUpFacts } from '../workspace/set-up.ts';
import type { PartProps } from './look.ts';
import { ToTypePart } from './to-type-part.tsx';

/** Whose calendar days are counted by, and when the fiscal year begins. */
export const CalendarSection = ({
  facts,
  timeZone,
  ...part
}: PartProps & { facts: SetUpFacts; timeZone: string }) => {
  const { words, theme } = part;
  const settingOf = (name: string): string =>
    facts.settings.find((setting) => setting.name === name)?.value || words.standard;
  const isSame = settingOf('TIME_ZONE') === timeZone;
  return (
    <Section title={words.calendar.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.calendar.about}</p>
      <p style={{ margin: 0 }}>
        {words.presentValue('TIME_ZONE', settingOf('TIME_ZONE'))}.{' '}
        {timeZone === '' ? null : isSame ? words.calendar.same(timeZone) : words.calendar.here(timeZone)}
      </p>
      {timeZone === '' || isSame ? null : (
        <ToTypePart settings={[{ name: 'TIME_ZONE', text: timeZone }]} {...part} />
      )}
      <p style={{ margin: 0 }}>
        {words.calendar.fiscal}:{' '}
        {words.presentValue('FISCAL_YEAR_STARTS_IN', settingOf('FISCAL_YEAR_STARTS_IN'))}.
      </p>
    </Section>
  );
};
