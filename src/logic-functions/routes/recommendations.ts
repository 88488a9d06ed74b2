import * as z from 'zod/mini';
import { formatDay } from '../../domain/shared/calendar.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import {
  type Applied,
  applyRecommendations,
  type Preview,
  previewRecommendations,
} from '../../flows/selection/apply-recommendations.ts';
import { type Undone, undoRecommendations } from '../../flows/selection/undo-recommendations.ts';
import { guarded } from '../guarded.ts';
import { type Wiring, wire } from '../wiring.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const MOST_ACCOUNTS = 1000;

const ApplyBody = z.object({
  keyAccountIds: z.optional(z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_ACCOUNTS))),
});
const UndoBody = z.object({ runId: z.uuid() });

function bodyOf<Schema extends z.ZodMiniType>(
  schema: Schema,
  { body: sent }: Asked,
): z.output<Schema> | null {
  const body = z.safeParse(schema, sent ?? {});
  return body.success ? body.data : null;
}

/** Statuses are a person's to decide, so they are read and written with the person's rights; the rest is the app's. */
function wireDecisions(asked: Asked): Wiring {
  const app = wire(asked.timeoutSeconds);
  const caller = wireAsCaller(asked);
  const count = () => app.requests.count() + caller.requests.count();
  return { ...app, statuses: caller.statuses, requests: { count } };
}

const todayOf = ({ clock, settings }: Wiring): string => formatDay(localDay(clock.now(), settings.timeZone));

const NO_CHANGES: Preview = { changes: [], forReview: [], unchanged: 0, withoutRate: 0 };

/** Says what applying the recommendations would change and what it leaves to a review, and changes nothing. */
export const tellRecommendations = (asked: Asked) =>
  guarded(wireAsCaller(asked), NO_CHANGES, (wiring) => previewRecommendations(wiring, todayOf(wiring)));

const NOTHING_APPLIED: Applied = { runId: null, applied: [], skipped: [] };

/** Applies the recommendations to all key accounts or the given ones. */
export async function applyAll(asked: Asked) {
  const body = bodyOf(ApplyBody, asked);
  if (!body) {
    const error = `Send {} for all recommendations, or {"keyAccountIds": [1 to ${MOST_ACCOUNTS} ids]}.`;
    return { ...NOTHING_APPLIED, error, requests: 0 };
  }
  return guarded(wireDecisions(asked), NOTHING_APPLIED, (wiring) =>
    applyRecommendations(wiring, body.keyAccountIds ?? null, {
      today: todayOf(wiring),
      ...wiring.runOptions,
    }),
  );
}

const NOTHING_UNDONE: Undone = { restored: [], kept: [] };

/** Takes back what a run applied. */
export async function undoRun(asked: Asked) {
  const body = bodyOf(UndoBody, asked);
  if (!body) return { ...NOTHING_UNDONE, error: 'Send {"runId": "the id of the run"}.', requests: 0 };
  return guarded(wireDecisions(asked), NOTHING_UNDONE, async (wiring): Promise<Undone> => {
    // What a run changed is told only to those who may see the run.
    const seen = await wireAsCaller(asked).decisionRuns.find(body.runId);
    if (seen === null)
      return {
        ...NOTHING_UNDONE,
        error: `There is no run with the id ${body.runId}, or you may not see it.`,
      };
    return undoRecommendations(wiring, body.runId, wiring.runOptions);
  });
}
