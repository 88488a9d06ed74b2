import * as z from 'zod/mini';
import { type StakeholderMap, tellStakeholders } from '../../flows/attention/tell-stakeholders.ts';
import { guarded } from '../guarded.ts';
import { wire } from '../wiring.ts';
import { wireAsCaller } from './caller.ts';

const Body = z.object({ companyId: z.uuid() });
const Request = z.object({ body: z.unknown() });

type Answer = StakeholderMap & { error?: string };

const NOTHING: Answer = { people: [], attention: [] };

/** Says who the people of a company are, where they stand, and what about them asks for attention. */
export const askStakeholders = async (request: unknown, timeoutSeconds: number) => {
  const body = z.safeParse(Body, z.parse(Request, request).body);
  if (!body.success) return { ...NOTHING, error: 'Send {"companyId": "the id of a company"}.', requests: 0 };
  const caller = wireAsCaller(request, timeoutSeconds);
  const answer = await guarded(
    wire(timeoutSeconds),
    NOTHING,
    async (wiring): Promise<Answer> =>
      (await tellStakeholders(caller.people, wiring, body.data.companyId)) ?? {
        ...NOTHING,
        error: 'There is no such company, or you may not see it.',
      },
  );
  return { ...answer, requests: answer.requests + caller.requests.count() };
};
