import * as z from 'zod/mini';
import type { ScoreRun } from '../../flows/ports.ts';
import { type RescoreOutcome, rescoreCompanies } from '../../flows/rescore.ts';
import { STEPS_AFTER_SCORES, STEPS_BEFORE_SCORES } from '../../flows/step-names.ts';
import { forScope, runSteps } from '../../flows/steps.ts';
import { requestRun, workOn } from '../../flows/sweep.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';

const MOST_COMPANIES = 100;

const Body = z.union([
  z.object({ companyIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_COMPANIES)) }),
  z.object({ all: z.literal(true) }),
]);

const Request = z.object({ body: z.unknown() });

type Answer = { outcomes: RescoreOutcome[]; run: ScoreRun | null; error?: string };

const NOTHING: Answer = { outcomes: [], run: null };

/** Scores the given companies, or all, again. */
export const rescore = async (request: unknown, timeoutSeconds: number) => {
  const body = z.safeParse(Body, z.parse(Request, request).body);
  if (!body.success) {
    const error = `Send {"companyIds": [1 to ${MOST_COMPANIES} ids]} or {"all": true}.`;
    return { ...NOTHING, error, requests: 0 };
  }
  return guarded(wire(timeoutSeconds), NOTHING, async (wiring) => {
    if ('companyIds' in body.data) {
      const { companyIds } = body.data;
      const scope = { kind: 'COMPANIES', companyIds } as const;
      const { until } = wiring.sweepOptions;
      await runSteps(wiring, forScope(STEPS_BEFORE_SCORES, scope), until);
      const outcomes = await rescoreCompanies(wiring, companyIds, { confirm: true });
      await runSteps(wiring, forScope(STEPS_AFTER_SCORES, scope), until);
      return { ...NOTHING, outcomes };
    }
    const run = await requestRun(wiring, 'MANUAL');
    return { ...NOTHING, run: (await workOn(wiring, run, wiring.sweepOptions)) ?? run };
  });
};
