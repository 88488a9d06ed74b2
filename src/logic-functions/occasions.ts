import * as z from 'zod/mini';

/** Why a function that serves several triggers was called. */
export type Occasion = 'EVENT' | 'ROUTE' | 'INSTALL' | 'TOOL' | 'OTHER';

const FORMS = [
  ['ROUTE', z.object({ pathParameters: z.object({ action: z.string() }) })],
  ['EVENT', z.object({ name: z.string().check(z.regex(/^\w+\.\w+$/)) })],
  ['INSTALL', z.object({ newVersion: z.string() })],
  ['TOOL', z.union([z.object({ company: z.string() }), z.object({ deal: z.string() })])],
] as const;

/** Tells the triggers apart by the form of their payload; a cron and a health check come with none (OTHER). */
export const occasionOf = (payload: unknown): Occasion =>
  FORMS.find(([, form]) => z.safeParse(form, payload).success)?.[0] ?? 'OTHER';
