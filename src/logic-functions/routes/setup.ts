import * as z from 'zod/mini';
import { settingFacts } from '../../adapters/setting-facts.ts';
import { SELECTING_NUMBERS } from '../../domain/policy-numbers.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import { type ClassesMade, dissolveClasses, makeClasses } from '../../flows/setup/classes.ts';
import { type FitAnswer, fitPolicy } from '../../flows/setup/fit.ts';
import { type PolicySet, setPolicy } from '../../flows/setup/set-policy.ts';
import { type SetupAnswer, tellSetup } from '../../flows/setup/tell-setup.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';

/** What setting up may do even while a setting can't be used: this is where that is put right. */
const wireRegardless = (asked: Asked) => ({ ...wireAsCaller(asked), problems: [] });

/** Tells what was found in the workspace, and how the settings read it. */
export const tellWhatIsSet = (asked: Asked) =>
  guarded(wireRegardless(asked), { setup: null } as SetupAnswer, (caller) =>
    tellSetup(
      { ...caller, settings: { ...caller.settings, scoring: caller.scoring } },
      settingFacts(process.env),
    ),
  );

const FitBody = z.object({ policyId: z.nullable(z.optional(z.uuid())) });

const NO_FIT: FitAnswer = { fit: null, refusal: null };

/** Tells thresholds that fit a policy's companies, and who would be a key account with them. */
export async function tellFit(asked: Asked) {
  const body = z.safeParse(FitBody, asked.body);
  if (!body.success)
    return { ...NO_FIT, refusal: 'Send {"policyId": id, or null for the default}.', requests: 0 };
  return guarded(wireAsCaller(asked), NO_FIT, (caller) => fitPolicy(caller, body.data.policyId ?? null));
}

const DAY = z.string().check(z.refine((text) => !text.includes('T') && parseDay(text) !== null));

const SetBody = z.object({
  policyId: z.uuid(),
  numbers: z.optional(z.partialRecord(z.enum(SELECTING_NUMBERS), z.number())),
  tasksSince: z.optional(z.nullable(DAY)),
});

const NOT_SET: PolicySet = { before: null };

/** Sets numbers of a policy that decide who is recommended, or the day from which on deals get tasks, as whoever asks. */
export async function setNumbers(asked: Asked) {
  const body = z.safeParse(SetBody, asked.body);
  if (!body.success) {
    const error = `Send {"policyId": id} with "numbers": {of ${SELECTING_NUMBERS.join(', ')}} or "tasksSince": "YYYY-MM-DD" or null.`;
    return { ...NOT_SET, error, requests: 0 };
  }
  const { policyId, numbers = {}, tasksSince } = body.data;
  return guarded(wireRegardless(asked), NOT_SET, (caller) =>
    setPolicy(caller, policyId, {
      numbers,
      ...(tasksSince === undefined ? {} : { tasksSince: parseDay(tasksSince) }),
    }),
  );
}

const ClassBody = z.object({ field: z.string().check(z.minLength(1)) });

const NO_CLASSES: ClassesMade = { made: [], kept: [] };

/** Makes a policy of each option of a field, and gives it to the companies with that option, as whoever asks. */
export async function makeClassesOf(asked: Asked) {
  const body = z.safeParse(ClassBody, asked.body);
  if (!body.success) return { ...NO_CLASSES, error: 'Send {"field": name}.', requests: 0 };
  return guarded(wireAsCaller(asked), NO_CLASSES, (caller) => makeClasses(caller, body.data.field));
}

const DissolveBody = z.object({ policyIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(50)) });

type Dissolved = { companies: number; error?: string };

/** Takes policies from their companies and throws them away, as whoever asks. */
export async function takeClassesBack(asked: Asked) {
  const nothing: Dissolved = { companies: 0 };
  const body = z.safeParse(DissolveBody, asked.body);
  if (!body.success) return { ...nothing, error: 'Send {"policyIds": [id]}.', requests: 0 };
  return guarded(wireAsCaller(asked), nothing, (caller) => dissolveClasses(caller, body.data.policyIds));
}
