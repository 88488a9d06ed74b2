/** The people of an account with who of us knows them, and what is set of them by moving one. */
import * as z from 'zod/mini';
import { isSilent } from '../../domain/attention/signals.ts';
import { USUAL_GAP_WITHOUT_RHYTHM_DAYS } from '../../domain/closeness/relationship.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import { type RelationshipMap, RINGS, SUPPORT_LEVELS, type Values, WEDGES } from '../relationships/model.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { UPDATE_PERSON } from './documents.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { day, FullName, fullName, number, oneOf, option } from './node-parts.ts';
import { PEOPLE_QUERY } from './picture-documents.ts';
import { asked } from './programme.ts';
import { todayAt } from './settings.ts';

/** What is told alike of a person by their record and by the map. */
const PERSON = {
  id: z.string(),
  jobTitle: option,
  buyingRole: oneOf(WEDGES),
  influence: oneOf(RINGS),
  supportLevel: oneOf(SUPPORT_LEVELS),
  reportsToId: option,
};

const MapAnswer = z.object({
  people: z.array(
    z.object({
      ...PERSON,
      name: option,
      closeness: z.number(),
      isSilent: z.boolean(),
      lastContactOn: option,
      ties: z.array(z.object({ memberId: z.string(), count: z.number() })),
    }),
  ),
  members: z.array(z.object({ id: z.string(), name: option })),
  hidden: z.array(z.unknown()),
});

const PeopleAnswer = z.object({
  data: z.object({
    people: listOf(z.object({ ...PERSON, name: FullName, closeness: number, lastContactOn: day })),
  }),
});

/** The map of a company, in one request. */
export async function readRelationships(
  client: WorkspaceClient,
  companyId: string,
): Promise<Answer<RelationshipMap>> {
  const answer = await asked(client, 'relationship-map', { companyId }, MapAnswer);
  if (!answer.ok) return answer;
  const { people, members, hidden } = answer.data;
  return { ok: true, data: { people, members, isPartly: hidden.length > 0 } };
}

/**
 * The people of a company as their records tell them, which is there long before the map is: nobody is known by any of
 * us yet, and silent is whoever was not in touch for three times the usual gap. Null where they can't be read.
 */
export async function glanceAtPeople(
  client: WorkspaceClient,
  companyId: string,
  now: Date,
): Promise<RelationshipMap | null> {
  const answer = parsed(await client.graphql(PEOPLE_QUERY, { id: companyId }), PeopleAnswer);
  if (!answer.ok) return null;
  const today = todayAt(client, now);
  return {
    people: answer.data.data.people.map(({ name, closeness, lastContactOn, ...person }) => ({
      ...person,
      name: fullName(name),
      closeness: closeness ?? 0,
      isSilent: isSilent({ lastContactOn, rhythm: USUAL_GAP_WITHOUT_RHYTHM_DAYS }, today),
      lastContactOn: lastContactOn === null ? null : formatDay(lastContactOn),
      ties: [],
    })),
    members: [],
    isPartly: false,
    isGlance: true,
  };
}

/** Sets what somebody was moved to, as whoever moves them. */
export const savePerson = (client: WorkspaceClient, id: string, data: Values): Promise<Answer<unknown>> =>
  client.graphql(UPDATE_PERSON, { id, data });
