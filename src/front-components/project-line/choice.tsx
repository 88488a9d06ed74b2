import type { KeyboardEvent } from 'react';
import { ANSWERS, type Answer } from '../../domain/assessment/assess.ts';
import type { Theme, Tone } from '../ui/theme.ts';
import type { ProjectLook } from './look.ts';

const TONES: Readonly<Record<Answer, Tone>> = { YES: 'good', UNKNOWN: 'warning', NO: 'bad' };

const KEYS: Readonly<Record<string, Answer | null>> = {
  y: 'YES',
  u: 'UNKNOWN',
  n: 'NO',
  Delete: null,
  Backspace: null,
};

const choiceStyle = (isChosen: boolean, tone: Tone, theme: Theme) =>
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
    minWidth: 56,
    padding: '4px 8px',
  }) as const;

type ChoiceProps = ProjectLook & {
  /** What is answered, for those who do not see what stands around it. */
  label: string;
  value: Answer | null;
  onChoose(value: Answer | null): void;
};

/** Yes, unknown or no; pressing the chosen one again takes it back. Y, U, N and Delete do the same. */
export const Choice = ({ label, value, onChoose, said, theme }: ChoiceProps) => (
  <fieldset
    aria-label={label}
    style={{ border: 'none', display: 'flex', gap: 4, margin: 0, padding: 0 }}
    onKeyDown={({ key }: KeyboardEvent) => {
      const chosen = KEYS[key.length === 1 ? key.toLowerCase() : key];
      if (chosen !== undefined) onChoose(chosen);
    }}
  >
    {ANSWERS.map((answer) => (
      <button
        key={answer}
        type="button"
        aria-label={`${label}: ${said.answers[answer]}`}
        aria-pressed={value === answer}
        onClick={() => onChoose(value === answer ? null : answer)}
        style={choiceStyle(value === answer, TONES[answer], theme)}
      >
        {said.answers[answer]}
      </button>
    ))}
  </fieldset>
);
