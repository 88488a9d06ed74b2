/** Decisions as a run keeps them. */
import * as z from 'zod/mini';
import { ACCOUNT_STATUSES } from '../../../domain/selection/recommend.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { oneOf } from '../../one-of.ts';
import { parsedOr } from '../lists.ts';
import { readableOr } from '../readable-or.ts';

const Decision = lazily(() => {
  const text = z.nullable(z.string());
  const status = oneOf(ACCOUNT_STATUSES);
  // Runs from before the days were kept have none.
  return z.object({
    keyAccountId: z.string(),
    companyId: z.string(),
    name: z.string(),
    from: status,
    to: status,
    kind: oneOf(['PROMOTION', 'WATCH', 'EXIT']),
    reason: z.string(),
    reviewedOnBefore: text,
    reviewedOn: z.string(),
    daysBefore: readableOr(z.nullable(z.object({ statusSince: text, keySince: text })), null),
    result: oneOf(['PENDING', 'APPLIED', 'CHANGED_MEANWHILE', 'REFUSED']),
    resultReason: text,
    undo: z.nullable(z.object({ result: oneOf(['RESTORED', 'KEPT', 'REFUSED']), reason: text })),
  });
});

/** A list as it is kept in a field of any form; a field that was never written is an empty list. */
export const listOf = <Schema extends z.ZodMiniType>(item: Schema) =>
  z.pipe(
    z.nullable(z.array(item)),
    z.transform((list) => list ?? []),
  );

/** The decisions of a run. */
export const Decisions = lazily(() => listOf(Decision()));

/** @throws {WorkspaceError} */
export const parseRuns = <Schema extends z.ZodMiniType>(schema: Schema, answer: unknown): z.output<Schema> =>
  parsedOr(schema, answer, 'a run of decisions');
