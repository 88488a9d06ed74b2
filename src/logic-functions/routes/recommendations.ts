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
import { wireAsCaller } from './caller.ts';

const MOST_ACCOUNTS = 1000;

const Request = z.object({ body: z.unknown() });

const ApplyBody = z.object({
  keyAccountIds: z.optional(z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_ACCOUNTS))),
});
const UndoBody = z.object({ runId: z.uuid() });

const bodyOf = <Schema extends z.ZodMiniType>(schema: Schema, request: unknown): z.output<Schema> | null => {
  const body = z.safeParse(schema, z.parse(Request, request).body ?? {});
  return body.success ? body.data : null;
};

/** Statuses are a person's to decide, so they are read and written with the person's rights; the rest is the app's. */
const wireDecisions = (request: unknown, timeoutSeconds: number): Wiring => {
  const app = wire(timeoutSeconds);
  const caller = wireAsCaller(request, timeoutSeconds);
  const count = () => app.requests.count() + caller.requests.count();
  return { ...app, statuses: caller.statuses, requests: { count } };
};

const todayOf = ({ clock, settings }: Wiring): string => formatDay(localDay(clock.now(), settings.timeZone));

const NO_CHANGES: Preview = { changes: [], forReview: [], unchanged: 0 };

/** Says what applying the recommendations would change and what it leaves to a review, and changes nothing. */
export const tellRecommendations = (request: unknown, timeoutSeconds: number) =>
  guarded(wireAsCaller(request, timeoutSeconds), NO_CHANGES, (wiring) =>
    previewRecommendations(wiring, todayOf(wiring)),
  );

const NOTHING_APPLIED: Applied = { runId: null, applied: [], skipped: [] };

/** Applies the recommendations to all key accounts or the given ones. */
export const applyAll = async (request: unknown, timeoutSeconds: number) => {
  const body = bodyOf(ApplyBody, request);
  if (!body) {
    const error = `Send {} for all recommendations, or {"keyAccountIds": [1 to ${MOST_ACCOUNTS} ids]}.`;
    return { ...NOTHING_APPLIED, error, requests: 0 };
  }
  return guarded(wireDecisions(request, timeoutSeconds), NOTHING_APPLIED, (wiring) =>
    applyRecommendations(wiring, body.keyAccountIds ?? null, {
      today: todayOf(wiring),
      ...wiring.runOptions,
    }),
  );
};

const NOTHING_UNDONE: Undone = { restored: [], kept: [] };

/** Takes back what a run applied. */
export const undoRun = async (request: unknown, timeoutSeconds: number) => {
  const body = bodyOf(UndoBody, request);
  if (!body) return { ...NOTHING_UNDONE, error: 'Send {"runId": "the id of the run"}.', requests: 0 };
  return guarded(wireDecisions(request, timeoutSeconds), NOTHING_UNDONE, (wiring) =>
    undoRecommendations(wiring, body.runId, wiring.runOptions),
  );
};
