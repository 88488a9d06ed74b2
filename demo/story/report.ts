/** The story's outcome, for people and for programs. */
import type { LifeStory } from '../data/life/stories.ts';
import type { ProgrammeState } from './programme.ts';
import type { Styles } from './styles.ts';
import type { ChangeEffect, Scores } from './tell.ts';

export type WorkspaceSize = {
  companies: number;
  people: number;
  opportunities: number;
  contracts: number;
  interactions: number;
};

/** What `--json` prints. */
export const toJson = (
  effects: readonly ChangeEffect[],
  workspace: WorkspaceSize,
  programme: ProgrammeState,
  stories: readonly LifeStory[],
) => ({
  programme,
  stories: stories.map(({ company, story }) => ({ company, story })),
  changes: effects.map(({ change, companies }) => ({
    change,
    companies: companies.map(({ company, before, after, requests }) => ({
      company,
      before,
      after,
      requests,
    })),
  })),
  workspace,
});

/** What happens in the life of a firm, by the account that shows it, as lines of text. */
export const storyLines = (stories: readonly LifeStory[], styles: Styles): string[] => [
  '',
  styles.strong('The shapes of life'),
  ...stories.map(({ company, story }) => `   ${company}: ${styles.faint(story)}`),
];

const number = (value: number | null): string => (value === null ? 'none' : value.toFixed(1));

function step(name: keyof Scores, before: Scores, after: Scores, styles: Styles): string {
  const [from, to] = [before[name], after[name]];
  if (from === to) return `${name} ${number(to)}`;
  const paint = (to ?? 0) >= (from ?? 0) ? styles.up : styles.down;
  return `${name} ${number(from)} → ${paint(number(to))}`;
}

/** One change as lines of text. */
export const toLines = (
  { change, companies, requests, failures }: ChangeEffect,
  index: number,
  styles: Styles,
): string[] => [
  '',
  styles.strong(`${index}. ${change}`),
  ...(companies.length === 0 ? [styles.faint('   no company rescored, no request made')] : []),
  ...companies.flatMap(({ company, before, after, movement }) => [
    `   ${company}: ${step('importance', before, after, styles)}, ${step('closeness', before, after, styles)}`,
    ...(movement.moved.length === 0 ? [] : [styles.faint(`     moved: ${movement.moved.join(', ')}`)]),
    ...movement.because.map((text) => styles.faint(`     why:   ${text}`)),
  ]),
  ...(companies.length === 0 ? [] : [styles.faint(`   ${requests} requests`)]),
  ...failures.map((failure) => styles.down(`   failed: ${failure}`)),
];
