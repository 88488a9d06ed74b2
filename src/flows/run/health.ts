import { type DataFlaw, type FlawCounts, flawsIn } from '../../domain/data-flaws.ts';
import { healthTexts, runTroubleText } from '../../domain/health-texts.ts';
import { policyProblemText } from '../../domain/policy-problem-texts.ts';
import { runTroubles } from '../../domain/run-troubles.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { PolicyStore } from '../policy/ports.ts';
import type { Clock } from '../ports.ts';

import { failureReason, isForbidden } from '../workspace-error.ts';
import { sweepHours } from './account-pages.ts';
import type { FlawCounter } from './data-flaws-ports.ts';
import type { RecentRun, RunStore, ScoreRun } from './ports.ts';

export type HealthFinding = { severity: 'ERROR' | 'WARNING' | 'INFO'; subject: string; text: string };

export type Health = {
  status: 'OK' | 'WARNING' | 'ERROR';
  findings: HealthFinding[];
  lastRun: Pick<ScoreRun, 'mode' | 'state' | 'processed' | 'total' | 'changed' | 'failed'> | null;
};

/** Full passes missed before the sweep counts as standing still. */
const MISSED_PASSES = 3;

function policyFindings(
  policies: Awaited<ReturnType<PolicyStore['all']>>,
  language: Language,
): HealthFinding[] {
  const { subjects, noDefault, manyDefaults } = healthTexts(language);
  const { length: defaults } = policies.filter(({ isDefault }) => isDefault);
  const text = defaults === 0 ? noDefault : manyDefaults(defaults);
  const broken = policies.flatMap(({ workspaceProblem }) => workspaceProblem ?? []).slice(0, 1);
  return [
    ...(defaults === 1 ? [] : [{ severity: 'WARNING' as const, subject: subjects.policies, text }]),
    ...broken.map((problem) => ({ severity: 'ERROR' as const, subject: subjects.workspace, text: problem })),
    ...policies
      .filter(({ problems }) => problems.length > 0)
      .map(({ name, problems }) => ({
        severity: 'ERROR' as const,
        subject: subjects.policy(name),
        text: policyProblemText(problems, language) ?? '',
      })),
  ];
}

function silenceFindings(
  lastFullStart: Date | null,
  everyHours: number,
  now: Date,
  language: Language,
): HealthFinding[] {
  const { subjects, neverRan, silent } = healthTexts(language);
  if (lastFullStart === null) return [{ severity: 'WARNING', subject: subjects.runs, text: neverRan }];
  const hours = (now.getTime() - lastFullStart.getTime()) / 3_600_000;
  return hours > everyHours * MISSED_PASSES
    ? [{ severity: 'ERROR', subject: subjects.runs, text: silent(Math.round(hours)) }]
    : [];
}

const runFindings = (runs: readonly RecentRun[], now: Date, language: Language): HealthFinding[] =>
  runTroubles(runs, now).map((trouble) => ({
    severity: trouble.run.state === 'FAILED' ? 'ERROR' : 'WARNING',
    subject: healthTexts(language).subjects.runs,
    text: runTroubleText(trouble, language),
  }));

/** What waits for a person: without it nobody knows. The rest is to be known. */
const WAITING: readonly DataFlaw[] = [
  'SECOND_KEY_ACCOUNT',
  'AMOUNT_WITHOUT_RATE',
  'TRACK_UNKNOWN',
  'PLAN_NOT_MEASURABLE',
];

/** What in people's records makes scores wrong. */
function flawFindings(counts: FlawCounts, language: Language): HealthFinding[] {
  const { subjects, flaws } = healthTexts(language);
  return flawsIn(counts).map(({ flaw, count }) => ({
    severity: WAITING.includes(flaw) ? 'WARNING' : 'INFO',
    subject: subjects.data,
    text: flaws[flaw](count),
  }));
}

type HealthPorts = {
  policies: Pick<PolicyStore, 'all'>;
  runs: Pick<RunStore, 'overview'>;
  clock: Clock;
  flaws: FlawCounter;
  settings: { language: Language; timeZone: string };
};

/** What of the workspace may be read; null for what whoever asks may not see. */
async function ifAllowed<Read>(reading: Promise<Read>): Promise<Read | null> {
  try {
    return await reading;
  } catch (error) {
    if (isForbidden(error)) return null;
    throw error;
  }
}

function statusOf(findings: readonly HealthFinding[]): Health['status'] {
  const has = (wanted: HealthFinding['severity']) => findings.some(({ severity }) => severity === wanted);
  if (has('ERROR')) return 'ERROR';
  return has('WARNING') ? 'WARNING' : 'OK';
}

/**
 * Whether the app works in this workspace, and what its administrator should do about it. Who may not see policies or
 * runs is told that there is something they are not told; what is wrong with a setting is for those who see policies.
 *
 * @param ports read with the rights of whoever asks
 * @param settingProblems what the settings' parser found, one sentence each
 */
export async function checkHealth(
  ports: HealthPorts,
  settingProblems: readonly { name: string; reason: string }[],
  everyHours: number,
): Promise<Health> {
  const { language } = ports.settings;
  const { subjects, nothingScored, hidden } = healthTexts(language);
  const untold = (subject: string): HealthFinding => ({ severity: 'INFO', subject, text: hidden });
  try {
    const now = ports.clock.now();
    const runs = await ifAllowed(ports.runs.overview());
    const policies = await ifAllowed(ports.policies.all());
    const flaws = await ifAllowed(ports.flaws.count(localDay(now, ports.settings.timeZone)));
    const findings: HealthFinding[] = [
      ...settingProblems.map(
        ({ name, reason }): HealthFinding => ({
          severity: 'ERROR',
          subject: subjects.setting(name),
          text: policies === null ? hidden : nothingScored(reason),
        }),
      ),
      ...(policies === null ? [untold(subjects.policies)] : policyFindings(policies, language)),
      ...(runs === null
        ? [untold(subjects.runs)]
        : [
            ...silenceFindings(runs.lastFullStart, sweepHours(runs, everyHours), now, language),
            ...runFindings(runs.recent, now, language),
          ]),
      ...(flaws === null ? [untold(subjects.data)] : flawFindings(flaws, language)),
    ];
    return { status: statusOf(findings), findings, lastRun: runs?.recent[0] ?? null };
  } catch (error) {
    const text = failureReason(error);
    return {
      status: 'ERROR',
      findings: [{ severity: 'ERROR', subject: subjects.workspace, text }],
      lastRun: null,
    };
  }
}
