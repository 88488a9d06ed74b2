import * as z from 'zod/mini';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const Body = z.object({ companyId: z.uuid() });

/**
 * Tells something of the company that is asked about, as far as the caller may see it.
 *
 * @param nothing what is answered beside the reason why there is nothing
 * @param tell null where there is no such company for the caller
 */
export async function ofCompany<Told extends object>(
  asked: Asked,
  nothing: Told,
  tell: (caller: ReturnType<typeof wireAsCaller>, companyId: string) => Promise<Told | null>,
) {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) return { ...nothing, error: 'Send {"companyId": "the id of a company"}.', requests: 0 };
  return guarded<ReturnType<typeof wireAsCaller>, Told & { error?: string }>(
    wireAsCaller(asked),
    nothing,
    async (caller) =>
      (await tell(caller, body.data.companyId)) ?? {
        ...nothing,
        error: 'There is no such company, or you may not see it.',
      },
  );
}
