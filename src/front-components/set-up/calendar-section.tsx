import { Section } from '../ui/section.tsx';
import { noteStyle } from '../ui/theme.ts';
import type { SetUpFacts } from '../workspace/set-up.ts';
import { settingInWords, settingName } from './in-words.ts';
import type { PartProps } from './look.ts';
import { ToTypePart } from './to-type-part.tsx';

const FISCAL = 'FISCAL_YEAR_STARTS_IN';

/** Whose calendar days are counted by, and when the fiscal year begins. */
export function CalendarSection({
  facts,
  timeZone,
  ...part
}: PartProps & { facts: SetUpFacts; timeZone: string }) {
  const { words, texts, theme } = part;
  const setTo = (name: string): string =>
    facts.settings.find((setting) => setting.name === name)?.value ?? '';
  const isSame = setTo('TIME_ZONE') === timeZone;
  return (
    <Section title={words.calendar.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.calendar.about}</p>
      <p style={{ margin: 0 }}>
        {words.presentValue(settingName('TIME_ZONE', words), setTo('TIME_ZONE') || words.standard)}.{' '}
        {timeZone === '' ? null : isSame ? words.calendar.same(timeZone) : words.calendar.here(timeZone)}
      </p>
      {timeZone === '' || isSame ? null : (
        <ToTypePart settings={[{ name: 'TIME_ZONE', text: timeZone }]} {...part} />
      )}
      <p style={{ margin: 0 }}>
        {words.presentValue(settingName(FISCAL, words), settingInWords(FISCAL, setTo(FISCAL), words, texts))}.
      </p>
    </Section>
  );
}
