import type { KeyboardEvent } from 'react';
import { ANSWERS, type Answer } from '../../domain/assessment/assess.ts';
import { FITS, type Fit } from '../../domain/assessment/criteria.ts';
import type { Theme, Tone } from '../ui/theme.ts';
import type { ProjectLook } from './look.ts';

/** One of a few things that can be chosen: its word, the key that does the same, and a sign where words have no room. */
type Option<Value> = { value: Value; word: string; tone: Tone; key: string; sign?: string };

const CLEARING: readonly string[] = ['Delete', 'Backspace'];

const choiceStyle = (isChosen: boolean, tone: Tone, hasWord: boolean, theme: Theme) =>
  ({
    background: isChosen ? theme.track : 'transparent',
    border: `1px solid ${isChosen ? theme[tone] : theme.strongLine}`,
    borderRadius: 4,
    boxShadow: isChosen ? `inset 0 -3px 0 ${theme[tone]}` : 'none',
    color: theme.text,
    cursor: 'pointer',
    fontFamily: theme.font,
    fontSize: 13,
    fontWeight: isChosen ? 600 : 400,
    minHeight: 32,
    minWidth: hasWord ? 56 : 28,
    padding: hasWord ? '4px 8px' : 0,
  }) as const;

type ChoiceProps<Value> = {
  /** What is chosen, for those who do not see what stands around it. */
  label: string;
  value: Value | null;
  onChoose(value: Value | null): void;
};

type OptionsProps<Value> = ChoiceProps<Value> & { options: readonly Option<Value>[]; theme: Theme };

/** One of a few; pressing the chosen one again takes it back. The keys of the options and Delete do the same. */
const Options = <Value extends string>({ label, value, options, onChoose, theme }: OptionsProps<Value>) => (
  <fieldset
    aria-label={label}
    style={{ border: 'none', display: 'flex', gap: 4, margin: 0, padding: 0 }}
    onKeyDown={({ key }: KeyboardEvent) => {
      const option = options.find((one) => one.key === key.toLowerCase());
      if (option !== undefined || CLEARING.includes(key)) onChoose(option?.value ?? null);
    }}
  >
    {options.map(({ value: one, word, tone, sign }) => (
      <button
        key={one}
        type="button"
        aria-label={`${label}: ${word}`}
        aria-pressed={value === one}
        title={sign === undefined ? undefined : word}
        onClick={() => onChoose(value === one ? null : one)}
        style={choiceStyle(value === one, tone, sign === undefined, theme)}
      >
        {sign ?? word}
      </button>
    ))}
  </fieldset>
);

const TONES: Readonly<Record<Answer, Tone>> = { YES: 'good', UNKNOWN: 'warning', NO: 'bad' };

/** Yes, unknown or no, also by Y, U and N. */
export const Choice = ({ said, theme, ...choice }: ProjectLook & ChoiceProps<Answer>) => (
  <Options
    {...choice}
    options={ANSWERS.map((value) => ({
      value,
      word: said.answers[value],
      tone: TONES[value],
      key: value.charAt(0).toLowerCase(),
    }))}
    theme={theme}
  />
);

const SIGNS: Readonly<Record<Fit, string>> = { BETTER: '▲', SAME: '=', WORSE: '▼' };
const OUR_TONES: Readonly<Record<Fit, Tone>> = { BETTER: 'good', SAME: 'neutral', WORSE: 'bad' };
const THEIR_TONES: Readonly<Record<Fit, Tone>> = { BETTER: 'bad', SAME: 'neutral', WORSE: 'good' };

/** Better, same or worse, also by B, S and W; coloured by what it means for us. */
export const FitChoice = ({
  isOurs,
  words,
  theme,
  ...choice
}: ProjectLook & ChoiceProps<Fit> & { isOurs: boolean }) => (
  <Options
    {...choice}
    options={FITS.map((value) => ({
      value,
      word: words.fits[value],
      tone: (isOurs ? OUR_TONES : THEIR_TONES)[value],
      key: value.charAt(0).toLowerCase(),
      sign: SIGNS[value],
    }))}
    theme={theme}
  />
);
