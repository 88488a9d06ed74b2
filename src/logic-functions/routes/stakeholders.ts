import * as z from 'zod/mini';
import { type StakeholderMap, tellStakeholders } from '../../flows/attention/tell-stakeholders.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const Body = z.object({ companyId: z.uuid() });

type Answer = StakeholderMap & { error?: string };

const NOTHING: Answer = { people: [], attention: [], hidden: [] };

/** Says who the people of a company are, where they stand, and what about them asks for attention. */
export const askStakeholders = async (asked: Asked) => {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) return { ...NOTHING, error: 'Send {"companyId": "the id of a company"}.', requests: 0 };
  return guarded(
    wireAsCaller(asked),
    NOTHING,
    async (caller): Promise<Answer> =>
      (await tellStakeholders(caller, body.data.companyId)) ?? {
        ...NOTHING,
        error: 'There is no such company, or you may not see it.',
      },
  );
};
