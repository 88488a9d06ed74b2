import * as z from 'zod/mini';
import { type RelationshipMap, tellRelationships } from '../../flows/attention/tell-relationships.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const Body = z.object({ companyId: z.uuid() });

type Answer = RelationshipMap & { error?: string };

const NOTHING: Answer = { people: [], members: [], hidden: [] };

/** Says who the people of a company are, whom they report to, and who of us knows them. */
export const askRelationships = async (asked: Asked) => {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) return { ...NOTHING, error: 'Send {"companyId": "the id of a company"}.', requests: 0 };
  return guarded(
    wireAsCaller(asked),
    NOTHING,
    async (caller): Promise<Answer> =>
      (await tellRelationships(caller, body.data.companyId)) ?? {
        ...NOTHING,
        error: 'There is no such company, or you may not see it.',
      },
  );
};
