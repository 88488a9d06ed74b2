import { policyProblems } from '../../domain/policy.ts';
import { numbersByName, type PolicyNumber, policyNumbers } from '../../domain/policy-fields.ts';
import { problemSentences } from '../../domain/policy-problem-texts.ts';
import { type DayNumber, formatDay } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { PolicyStore } from '../policy/ports.ts';
import type { PolicyDesk } from './ports.ts';

/** What of a policy is set, and what it was before, in the same form: setting that again takes it back. */
export type SetValues = {
  numbers: Partial<Record<PolicyNumber, number>>;
  /** Null for a policy that doesn't say; left out when it is not what is set. */
  tasksSince?: DayNumber | null;
};

export type PolicySet = {
  before: { numbers: SetValues['numbers']; tasksSince?: string | null } | null;
  error?: string;
};

type SetPorts = {
  policies: Pick<PolicyStore, 'all'>;
  policyDesk: Pick<PolicyDesk, 'set'>;
  settings: { language: Language };
};

const refuse = (error: string): PolicySet => ({ before: null, error });

/**
 * Sets numbers of a policy, and the day from which on deals get tasks, with the rights of whoever asks. What the policy
 * could not be used with is refused before anything is written.
 *
 * @throws {WorkspaceError}
 */
export async function setPolicy(ports: SetPorts, policyId: string, set: SetValues): Promise<PolicySet> {
  const stored = (await ports.policies.all()).find(({ id }) => id === policyId);
  if (!stored) return refuse('This scoring policy is not there any more.');
  const present = numbersByName(stored.policy);
  const changed = { ...present, ...set.numbers };
  const problems = policyProblems({ ...stored.policy, ...policyNumbers(({ field }) => changed[field]) });
  // What is wrong with it already is no reason to refuse a day.
  if (problems.length > 0 && Object.keys(set.numbers).length > 0)
    return refuse(problemSentences(problems, ports.settings.language));
  const { tasksSince } = set;
  await ports.policyDesk.set(stored.id, {
    ...set.numbers,
    ...(tasksSince === undefined ? {} : { tasksSince }),
  });
  const numbers = Object.fromEntries(
    (Object.keys(set.numbers) as PolicyNumber[]).map((field) => [field, present[field]]),
  );
  const was = stored.tasksSince;
  return {
    before: {
      numbers,
      ...(tasksSince === undefined ? {} : { tasksSince: was === null ? null : formatDay(was) }),
    },
  };
}
