import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';

/** Who made or changed a record, as it arrives. */
export const ActorNode = lazily(() => {
  const text = z.nullable(z.string());
  return z.nullable(z.object({ source: text, name: text }));
});

const APPLICATIONS: readonly (string | null)[] = ['APPLICATION', 'SYSTEM'];

/** Whether it was somebody or something that is known and no application. */
export const isNoApplication = (actor: z.infer<ReturnType<typeof ActorNode>>): boolean =>
  actor !== null && actor.source !== null && !APPLICATIONS.includes(actor.source);

/** The name of whoever it was; null for an application and for somebody without a name. */
export const personOf = (actor: z.infer<ReturnType<typeof ActorNode>>): string | null =>
  actor === null || APPLICATIONS.includes(actor.source) || (actor.name ?? '').trim() === ''
    ? null
    : actor.name;
