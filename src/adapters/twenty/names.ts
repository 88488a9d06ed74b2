import * as z from 'zod/mini';

const text = z.nullable(z.string());

/** A person's or a member's name as it arrives. */
export const FullName = z.nullable(z.object({ firstName: text, lastName: text }));

/** What somebody is called; empty without a name. */
export const fullName = (name: z.infer<typeof FullName>): string =>
  [name?.firstName, name?.lastName]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ');
