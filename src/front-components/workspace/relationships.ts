/** The people of an account with who of us knows them, and what is set of them by moving one. */
import * as z from 'zod/mini';
import { type RelationshipMap, RINGS, SUPPORT_LEVELS, type Values, WEDGES } from '../relationships/model.ts';
import type { WorkspaceClient } from './client.ts';
import { UPDATE_PERSON } from './documents.ts';
import type { Answer } from './failures.ts';
import { asked } from './programme.ts';

const text = z.nullable(z.string());

const MapAnswer = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: text,
      jobTitle: text,
      buyingRole: text,
      influence: text,
      supportLevel: text,
      closeness: z.number(),
      isSilent: z.boolean(),
      reportsToId: text,
      lastContactOn: text,
      ties: z.array(z.object({ memberId: z.string(), count: z.number() })),
    }),
  ),
  members: z.array(z.object({ id: z.string(), name: text })),
  hidden: z.array(z.unknown()),
});

/** The option that a value is; an unknown one reads as not set. */
const optionOf = <Option>(options: readonly Option[], value: string | null): Option | null =>
  options.find((option) => option === value) ?? null;

/** The map of a company, in one request. */
export const readRelationships = async (
  client: WorkspaceClient,
  companyId: string,
): Promise<Answer<RelationshipMap>> => {
  const answer = await asked(client, 'relationship-map', { companyId }, MapAnswer);
  if (!answer.ok) return answer;
  const { people, members, hidden } = answer.data;
  return {
    ok: true,
    data: {
      people: people.map((person) => ({
        ...person,
        buyingRole: optionOf(WEDGES, person.buyingRole),
        influence: optionOf(RINGS, person.influence),
        supportLevel: optionOf(SUPPORT_LEVELS, person.supportLevel),
      })),
      members,
      isPartly: hidden.length > 0,
    },
  };
};

/** Sets what somebody was moved to, as whoever moves them. */
export const savePerson = (client: WorkspaceClient, id: string, data: Values): Promise<Answer<unknown>> =>
  client.graphql(UPDATE_PERSON, { id, data });
