import * as z from 'zod/mini';
import { chunksOf } from '../../domain/shared/grouping.ts';
import type { AccountOutcome } from '../../flows/account/outcome.ts';
import { ACCOUNTS_PER_PAGE } from '../../flows/account/page.ts';
import { recompute } from '../../flows/account/recompute.ts';
import type { ScoreRun } from '../../flows/run/ports.ts';
import { requestRun } from '../../flows/run/request-run.ts';
import { workOn } from '../../flows/run/work-on.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';

const MOST_COMPANIES = 100;

const Body = z.union([
  z.object({ companyIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_COMPANIES)) }),
  z.object({ all: z.literal(true) }),
]);

const Request = z.object({ body: z.unknown() });

type Answer = { outcomes: AccountOutcome[]; run: ScoreRun | null; error?: string };

const NOTHING: Answer = { outcomes: [], run: null };

/** Recomputes the accounts of the given companies, or of all. */
export const rescore = async (request: unknown, timeoutSeconds: number) => {
  const body = z.safeParse(Body, z.parse(Request, request).body);
  if (!body.success) {
    const error = `Send {"companyIds": [1 to ${MOST_COMPANIES} ids]} or {"all": true}.`;
    return { ...NOTHING, error, requests: 0 };
  }
  return guarded(wire(timeoutSeconds), NOTHING, async (wiring) => {
    if ('companyIds' in body.data) {
      const outcomes: AccountOutcome[] = [];
      for (const companyIds of chunksOf(body.data.companyIds, ACCOUNTS_PER_PAGE))
        outcomes.push(...(await recompute(wiring, { companyIds, confirm: true })));
      return { ...NOTHING, outcomes };
    }
    const run = await requestRun(wiring, 'MANUAL');
    return { ...NOTHING, run: (await workOn(wiring, run, wiring.runOptions)) ?? run };
  });
};
