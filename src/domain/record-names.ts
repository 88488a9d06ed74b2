/** What records are called that the app makes by itself and that no customer's name is in. */
import type { Language } from './shared/language.ts';

/** What a run is for. */
export type RunKind = 'SWEEP' | 'BACKFILL' | 'POLICY' | 'MANUAL' | 'DECISIONS' | 'FEED';

type Names = { defaultPolicy: string; runs: Readonly<Record<RunKind, string>> };

const NAMES: Readonly<Record<Language, Names>> = {
  en: {
    defaultPolicy: 'Standard',
    runs: {
      SWEEP: 'Sweep',
      BACKFILL: 'Backfill',
      POLICY: 'Policy change',
      MANUAL: 'Full recompute',
      DECISIONS: 'Recommendations',
      FEED: 'Feed since',
    },
  },
  'zh-CN': {
    defaultPolicy: '标准',
    runs: {
      SWEEP: '定期计分',
      BACKFILL: '初次计分',
      POLICY: '策略变更',
      MANUAL: '全部重算',
      DECISIONS: '应用建议',
      FEED: '变更跟踪自',
    },
  },
};

/** What the default policy is called that the app makes when there is none. */
export const defaultPolicyName = (language: Language): string => NAMES[language].defaultPolicy;

/** What a run is called: "Sweep 2026-11-23 09:00", in UTC. */
export const runName = (kind: RunKind, startedAt: Date | null, language: Language): string =>
  `${NAMES[language].runs[kind]} ${(startedAt ?? new Date(0)).toISOString().slice(0, 16).replace('T', ' ')}`;
