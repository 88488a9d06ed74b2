import * as z from 'zod/mini';
import { type DayRange, parseDay } from '../../domain/shared/calendar.ts';
import { planFromTemplate, type TemplateOutcome } from '../../flows/plan/plan-template.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';
import { accountOfPlans, followed } from './follow.ts';

const day = z.optional(z.nullable(z.string()));

const Body = z.object({ keyAccountId: z.uuid(), periodStartsOn: day, periodEndsOn: day });

const NOTHING: TemplateOutcome = { planId: null, created: false, objectives: 0, needs: 0 };

const HOW =
  'Send {"keyAccountId": "id", "periodStartsOn": "YYYY-MM-DD", "periodEndsOn": "YYYY-MM-DD"}; the period may be left out.';

type Period = { period: DayRange | null } | { error: string };

function periodIn({ periodStartsOn, periodEndsOn }: z.infer<typeof Body>): Period {
  if (!periodStartsOn && !periodEndsOn) return { period: null };
  const [first, last] = [parseDay(periodStartsOn), parseDay(periodEndsOn)];
  if (first === null || last === null)
    return { error: `A period has a first and a last day, both written as YYYY-MM-DD. ${HOW}` };
  return last < first ? { error: 'The period ends before it starts.' } : { period: { first, last } };
}

/** Begins a plan for a key account, as the person who asks. */
export async function beginPlan(asked: Asked) {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) return { ...NOTHING, error: HOW, requests: 0 };
  const wanted = periodIn(body.data);
  if ('error' in wanted) return { ...NOTHING, error: wanted.error, requests: 0 };
  const answer = await guarded(wireAsCaller(asked), NOTHING, (wiring) =>
    planFromTemplate(wiring, {
      keyAccountId: body.data.keyAccountId,
      period: wanted.period,
      memberId: asked.caller.member?.id ?? null,
    }),
  );
  const { planId, created, objectives, needs } = answer;
  const isFilled = created || objectives + needs > 0;
  return followed(
    answer,
    planId !== null && isFilled ? accountOfPlans([planId]) : null,
    asked.timeoutSeconds,
  );
}
