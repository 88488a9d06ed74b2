import * as z from 'zod/mini';
import { numbersByName } from '../../../domain/policy-fields.ts';
import { formatDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { toMicros } from '../../../domain/shared/money.ts';
import type { PolicyDesk } from '../../../flows/setup/ports.ts';
import { createMissing } from '../account/create-missing.ts';
import type { TwentyClient } from '../client.ts';
import { CREATE_POLICY } from '../documents/policies.ts';
import { ALIVE, and, anyOf, type Filter } from '../filters.ts';
import { parseAs } from '../lists.ts';
import { ASSIGN_POLICY, SET_POLICY, THROW_POLICIES_AWAY } from './documents.ts';

const Ids = lazily(() => z.nullable(z.array(z.object({ id: z.string() }))));

/** Writes scoring policies and who has them, over Twenty's GraphQL, as whoever the client acts for. */
export function createPolicyDesk(client: TwentyClient): PolicyDesk {
  const write = async (document: string, root: string, filter: Filter, data: unknown): Promise<number> => {
    const answer = await client.query(document, { filter, ...(data === null ? {} : { data }) });
    return (parseAs(Ids(), answer[root], root) ?? []).length;
  };
  const assigned = (filter: Filter, scoringPolicyId: string | null): Promise<number> =>
    write(ASSIGN_POLICY, 'updateCompanies', and(filter, ALIVE), { scoringPolicyId });

  return {
    async set(id, { tasksSince, ...numbers }) {
      const data = {
        ...numbers,
        ...(tasksSince === undefined
          ? {}
          : { tasksSince: tasksSince === null ? null : formatDay(tasksSince) }),
      };
      await client.query(SET_POLICY, { id, data });
    },

    async copy({ policy }, name) {
      // Made here and once, so that a request that is sent again makes no second policy.
      const id = crypto.randomUUID();
      const data = {
        ...numbersByName(policy),
        largeDealThreshold: toMicros(policy.largeDealThreshold),
        id,
        name,
        isDefault: false,
      };
      await createMissing([data], ([row]) => client.mutate(CREATE_POLICY, { data: row }));
      return id;
    },

    assign: (field, option, policyId) =>
      assigned(and({ [field]: { eq: option } }, { scoringPolicyId: { is: 'NULL' } }), policyId),

    async dissolve(policyIds) {
      // First what fewer people may do: companies of a policy in the trash go by the default one already.
      await write(THROW_POLICIES_AWAY, 'deleteScoringPolicies', and({ id: anyOf(policyIds) }, ALIVE), null);
      return assigned({ scoringPolicyId: anyOf(policyIds) }, null);
    },
  };
}
