import * as z from 'zod/mini';
import { type Rescored, rescoreFor } from '../../flows/account/rescore-for.ts';
import type { ScoreRun } from '../../flows/run/ports.ts';
import { requestRun } from '../../flows/run/request-run.ts';
import { workOn } from '../../flows/run/work-on.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const MOST_COMPANIES = 100;

const Body = z.union([
  z.object({ companyIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_COMPANIES)) }),
  z.object({ all: z.literal(true) }),
]);

type Answer = Rescored & { run: ScoreRun | null; error?: string };

const NOTHING: Answer = { outcomes: [], hidden: [], run: null };

/**
 * Recomputes the accounts of the given companies, or of all. The app computes and writes; who asks is told what they
 * may see. A pass over all is for those who may see runs, as its record tells how all of it went.
 */
export async function rescore(asked: Asked) {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) {
    const error = `Send {"companyIds": [1 to ${MOST_COMPANIES} ids]} or {"all": true}.`;
    return { ...NOTHING, error, requests: 0 };
  }
  const caller = wireAsCaller(asked);
  return guarded(wire(asked.timeoutSeconds), NOTHING, async (app) => {
    if ('companyIds' in body.data)
      return { ...NOTHING, ...(await rescoreFor(app, caller.scores, body.data.companyIds)) };
    await caller.runs.overview();
    const run = await requestRun(app, 'MANUAL');
    await workOn(app, run, app.runOptions);
    return { ...NOTHING, run: await caller.runs.find(run.id) };
  });
}
