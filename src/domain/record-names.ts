/** What records are called that the app makes by itself and that no customer's name is in. */
import type { RunKind } from './run-troubles.ts';
import type { Language } from './shared/language.ts';
import { wordsOf } from './words/languages.ts';

/** What the default policy is called that the app makes when there is none. */
export const defaultPolicyName = (language: Language): string => wordsOf(language).recordNames.defaultPolicy;

/** What a run is called: "Sweep 2026-11-23 09:00", in UTC. */
export const runName = (kind: RunKind, startedAt: Date | null, language: Language): string =>
  `${wordsOf(language).recordNames.runs[kind]} ${(startedAt ?? new Date(0)).toISOString().slice(0, 16).replace('T', ' ')}`;
