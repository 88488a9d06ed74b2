import { policyProblemText } from '../domain/policy-problem-texts.ts';
import type { Clock, PolicyStore, RunStore, ScoreRun } from './ports.ts';
import { failureReason } from './workspace-error.ts';

export type HealthFinding = { severity: 'ERROR' | 'WARNING' | 'INFO'; subject: string; text: string };

export type Health = {
  status: 'OK' | 'WARNING' | 'ERROR';
  findings: HealthFinding[];
  lastRun: Pick<ScoreRun, 'mode' | 'state' | 'processed' | 'total' | 'changed' | 'failed'> | null;
};

/** Full passes missed before the sweep counts as standing still. */
const MISSED_PASSES = 3;

const policyFindings = (policies: Awaited<ReturnType<PolicyStore['all']>>): HealthFinding[] => {
  const defaults = policies.filter(({ isDefault }) => isDefault);
  return [
    ...(defaults.length === 1
      ? []
      : [
          {
            severity: 'WARNING' as const,
            subject: 'Scoring policies',
            text:
              defaults.length === 0
                ? 'No policy is marked as default; the built-in one is used until the next full pass gives the mark back.'
                : `${defaults.length} policies are marked as default; the one changed last is used, and the others lose the mark with the next full pass.`,
          },
        ]),
    ...policies
      .filter(({ problems }) => problems.length > 0)
      .map(({ name, problems }) => ({
        severity: 'ERROR' as const,
        subject: `Scoring policy "${name}"`,
        text: policyProblemText(problems, 'en') ?? '',
      })),
  ];
};

const runFindings = (
  last: ScoreRun | null,
  lastFullStart: Date | null,
  everyHours: number,
  now: Date,
): HealthFinding[] => {
  if (lastFullStart === null) {
    return [
      {
        severity: 'WARNING',
        subject: 'Score runs',
        text: 'No full pass has run yet. Run the post-install function or wait for the sweep; if none comes, the server does not run logic functions or its crons are not registered.',
      },
    ];
  }
  const silentHours = (now.getTime() - lastFullStart.getTime()) / 3_600_000;
  return [
    ...(silentHours > everyHours * MISSED_PASSES
      ? [
          {
            severity: 'ERROR' as const,
            subject: 'Score runs',
            text: `The last full pass started ${Math.round(silentHours)} hours ago. Check that the server's worker runs and its crons are registered.`,
          },
        ]
      : []),
    ...(last && last.failed > 0
      ? [
          {
            severity: 'WARNING' as const,
            subject: 'Score runs',
            text: `${last.failed} of ${last.processed} companies failed in the last run: ${last.failureReasons[0]?.reason ?? 'no reason was kept'}`,
          },
        ]
      : []),
    ...(last?.state === 'FAILED'
      ? [
          {
            severity: 'ERROR' as const,
            subject: 'Score runs',
            text: `The last run failed: ${last.failureReasons[0]?.reason ?? 'no reason was kept'}`,
          },
        ]
      : []),
  ];
};

/**
 * Whether the app works in this workspace, and what its administrator should do about it.
 *
 * @param settingProblems what the settings' parser found, one sentence each
 */
export const checkHealth = async (
  ports: { policies: PolicyStore; runs: RunStore; clock: Clock },
  settingProblems: readonly { name: string; reason: string }[],
  everyHours: number,
): Promise<Health> => {
  const findings: HealthFinding[] = settingProblems.map(({ name, reason }) => ({
    severity: 'ERROR',
    subject: `Setting ${name}`,
    text: `${reason} Nothing is scored until this is put right.`,
  }));
  let last: ScoreRun | null = null;
  try {
    const { latest, lastFullStart } = await ports.runs.overview();
    last = latest;
    findings.push(...policyFindings(await ports.policies.all()));
    findings.push(...runFindings(last, lastFullStart, everyHours, ports.clock.now()));
  } catch (error) {
    findings.push({ severity: 'ERROR', subject: 'Workspace', text: failureReason(error) });
  }
  const status = findings.some(({ severity }) => severity === 'ERROR')
    ? 'ERROR'
    : findings.length > 0
      ? 'WARNING'
      : 'OK';
  return { status, findings, lastRun: last };
};
