import * as z from 'zod/mini';
import { lazily } from '../../domain/shared/lazily.ts';

/** A person's or a member's name as it arrives. */
export const FullName = lazily(() => {
  const text = z.nullable(z.string());
  return z.nullable(z.object({ firstName: text, lastName: text }));
});

/** What somebody is called; empty without a name. */
export const fullName = (name: z.infer<ReturnType<typeof FullName>>): string =>
  [name?.firstName, name?.lastName]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
