import { defaultPolicy, type StoredPolicy } from '../../domain/policy/stored-policy.ts';
import type { PointThresholds } from '../../domain/policy.ts';
import { POLICY_TABLE, type PolicyNumber } from '../../domain/policy-fields.ts';
import { policyProblemText } from '../../domain/policy-problem-texts.ts';
import { type ClassField, humanName } from '../../domain/setup/classes.ts';
import { type CurrencyFact, currencyFacts } from '../../domain/setup/currencies.ts';
import { type QualityLine, qualityLines } from '../../domain/setup/quality.ts';
import { type StageFact, stageFacts } from '../../domain/setup/stages.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { ScoringSettings } from '../../domain/shared/settings.ts';
import type { PolicyStore } from '../policy/ports.ts';
import type { Clock } from '../ports.ts';
import type { SetupReader } from './ports.ts';

/** A setting as it stands: its text, empty for the default, and what is wrong with it. */
export type SettingFact = { name: string; value: string; problem: string | null };

export type PolicyFact = {
  id: string;
  name: string;
  isDefault: boolean;
  revenueThresholds: PointThresholds;
  potentialThresholds: PointThresholds;
  /** `YYYY-MM-DD`. */
  tasksSince: string | null;
  problem: string | null;
};

export type Setup = {
  settings: readonly SettingFact[];
  currencies: CurrencyFact[];
  stages: StageFact[];
  policies: PolicyFact[];
  quality: QualityLine[];
  classes: (ClassField & { label: string })[];
  /** Today where the people are, as `YYYY-MM-DD`. */
  today: string;
};

/** Null for whoever may not change scoring policies: there is nothing for them to set up. */
export type SetupAnswer = { setup: Setup | null };

type SetupPorts = {
  setup: SetupReader;
  policies: Pick<PolicyStore, 'all'>;
  clock: Clock;
  settings: { language: Language; timeZone: string; scoring: ScoringSettings };
};

/** The numbers that are fitted to what companies are worth. */
export const FITTED_NUMBERS: readonly PolicyNumber[] = [
  ...Object.values(POLICY_TABLE.revenueThresholds),
  ...Object.values(POLICY_TABLE.potentialThresholds),
].map(({ field }) => field);

const policyFact = (stored: StoredPolicy, language: Language): PolicyFact => ({
  id: stored.id,
  name: stored.name,
  isDefault: stored.isDefault,
  revenueThresholds: stored.policy.revenueThresholds,
  potentialThresholds: stored.policy.potentialThresholds,
  tasksSince: stored.tasksSince === null ? null : formatDay(stored.tasksSince),
  problem: policyProblemText(stored.problems, language),
});

/**
 * Everything that setting up begins with: what was found in the workspace, and how the settings read it. It is told even
 * if a setting can't be used, as this is where that is put right.
 *
 * @param settings as they stand in the environment
 * @throws {WorkspaceError}
 */
export async function tellSetup(ports: SetupPorts, settings: readonly SettingFact[]): Promise<SetupAnswer> {
  if (!(await ports.setup.mayEditPolicies())) return { setup: null };
  const { scoring, language, timeZone } = ports.settings;
  const today = localDay(ports.clock.now(), timeZone);
  const policies = await ports.policies.all();
  const currencies = currencyFacts(await ports.setup.currencies(), scoring, today);
  const { deals, options } = await ports.setup.stages();
  const { totals, counts } = await ports.setup.quality();
  const withoutRate = (object: keyof CurrencyFact['byObject']): number =>
    currencies.reduce((total, { rate, byObject }) => total + (rate === null ? byObject[object] : 0), 0);
  const first = defaultPolicy(policies).id;
  return {
    setup: {
      settings,
      currencies,
      stages: stageFacts(deals, options, scoring),
      policies: policies
        .toSorted((a, b) => Number(b.id === first) - Number(a.id === first) || (a.name < b.name ? -1 : 1))
        .map((stored) => policyFact(stored, language)),
      quality: qualityLines({
        totals,
        counts: {
          ...counts,
          DEALS_WITHOUT_RATE: withoutRate('opportunity'),
          CONTRACTS_WITHOUT_RATE: withoutRate('contract'),
        },
      }),
      classes: (await ports.setup.classFields()).map((field) => ({
        ...field,
        label: humanName(field.field),
      })),
      today: formatDay(today),
    },
  };
}
