/** The fields of records as they arrive. */
import * as z from 'zod/mini';
import { parseDay } from '../../domain/shared/calendar.ts';

export const option = z.nullable(z.string());
export const number = z.nullable(z.number());
export const text = z.pipe(
  z.nullable(z.string()),
  z.transform((value) => value ?? ''),
);
export const day = z.pipe(
  z.nullable(z.string()),
  z.transform((value) => parseDay(value)),
);
export const options = z.pipe(
  z.nullable(z.array(z.string())),
  z.transform((values) => values ?? []),
);
/** One of these; an option that an administrator added is none. */
export const oneOf = <Value extends string | null>(values: readonly Value[]) =>
  z.pipe(
    z.nullable(z.string()),
    z.transform((value) => values.find((known) => known === value) ?? null),
  );
export const FullName = z.nullable(z.object({ firstName: option, lastName: option }));

/** A person's whole name; empty for nobody's. */
export const fullName = (name: z.output<typeof FullName>): string =>
  [name?.firstName, name?.lastName].filter(Boolean).join(' ');

export const member = z.pipe(
  z.nullable(z.object({ id: z.string(), name: FullName })),
  z.transform((value) => (value === null ? null : fullName(value.name))),
);
