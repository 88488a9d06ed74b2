import { FILLED_IN, INPUTS, type InputObject } from '../../domain/account/inputs.ts';
import { POLICY_NUMBERS } from '../../domain/policy-fields.ts';

/** Objects whose database events the app follows. */
export type WatchedObject = InputObject | 'task' | 'scoringPolicy';

/** What people see of a plan's texts is whether they are there; the fields have other names. */
const FIELD_OF: Readonly<Record<string, string>> = {
  hasGoal: 'goal',
  hasValueProposition: 'valueProposition',
  hasCriticalSuccessFactors: 'criticalSuccessFactors',
};

/** A relation is listed by its name and by its id, as Twenty reports both. */
const fieldsOf = (input: string): string[] =>
  input.endsWith('Id') ? [input.slice(0, -2), input] : [FIELD_OF[input] ?? input];

/** The fields of an object whose change sets anything off, each once. */
export function watchedFields(object: WatchedObject): string[] {
  if (object === 'task') return ['status'];
  if (object === 'scoringPolicy') return ['isDefault', 'largeDealThreshold', ...POLICY_NUMBERS];
  return INPUTS[object].filter((input) => !FILLED_IN.includes(input)).flatMap(fieldsOf);
}
