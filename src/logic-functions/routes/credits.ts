import * as z from 'zod/mini';
import { type CreditTotal, creditTotals } from '../../domain/credit/totals.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import { type Restated, restateCredits } from '../../flows/credit/restate-credits.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const day = z.nullish(z.string().check(z.refine((text) => parseDay(text) !== null && text.length === 10)));
const Restatement = z.object({ keyAccountId: z.uuid(), from: day });
const Period = z.object({ from: day, to: day });

const UNCHANGED: Restated = { changed: 0, hidden: [] };
const NO_TOTALS: { totals: CreditTotal[] } = { totals: [] };

/**
 * Makes the credits of a key account again from a day on, with the coverage of now: as the app, for whoever may set the
 * shares. How many changed is told as far as the caller may see credits.
 */
export async function restate(asked: Asked) {
  const body = z.safeParse(Restatement, asked.body);
  if (!body.success)
    return {
      ...UNCHANGED,
      error:
        'Send {"keyAccountId": "id of a key account", "from": "YYYY-MM-DD"}; without a day, all credits.',
      requests: 0,
    };
  const { keyAccountId, from } = body.data;
  return guarded(wire(asked.timeoutSeconds), UNCHANGED, (wiring) =>
    restateCredits(wiring, wireAsCaller(asked), keyAccountId, parseDay(from), wiring.runOptions.until),
  );
}

/** Adds up what counts by member, quarter, role and currency, as far as the caller may see it. */
export async function tellTotals(asked: Asked) {
  const body = z.safeParse(Period, asked.body ?? {});
  if (!body.success) {
    const error = 'Send {"from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}, either of them or none.';
    return { ...NO_TOTALS, error, requests: 0 };
  }
  const { from, to } = body.data;
  return guarded(wireAsCaller(asked), NO_TOTALS, async ({ credits }) => ({
    totals: creditTotals(await credits.counted(parseDay(from), parseDay(to))),
  }));
}
