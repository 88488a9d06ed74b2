/** The people of an account with who of us knows them, and what is set of them by moving one. */
import * as z from 'zod/mini';
import { isSilent } from '../../domain/attention/signals.ts';
import { USUAL_GAP_WITHOUT_RHYTHM_DAYS } from '../../domain/closeness/relationship.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { type RelationshipMap, RINGS, SUPPORT_LEVELS, type Values, WEDGES } from '../relationships/model.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { UPDATE_PERSON } from './documents.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { day, FullName, fullName, number } from './node-parts.ts';
import { PEOPLE_QUERY } from './picture-documents.ts';
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

type Told = { buyingRole: string | null; influence: string | null; supportLevel: string | null };

const placed = <Person extends Told>({ buyingRole, influence, supportLevel, ...person }: Person) => ({
  ...person,
  buyingRole: optionOf(WEDGES, buyingRole),
  influence: optionOf(RINGS, influence),
  supportLevel: optionOf(SUPPORT_LEVELS, supportLevel),
});

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
      people: people.map(placed),
      members,
      isPartly: hidden.length > 0,
    },
  };
};

const PeopleAnswer = z.object({
  data: z.object({
    people: listOf(
      z.object({
        id: z.string(),
        name: FullName,
        jobTitle: text,
        buyingRole: text,
        influence: text,
        supportLevel: text,
        closeness: number,
        reportsToId: text,
        lastContactOn: day,
      }),
    ),
  }),
});

/**
 * The people of a company as their records tell them, which is there long before the map is: nobody is known by any of
 * us yet, and silent is whoever was not in touch for three times the usual gap. Null where they can't be read.
 */
export const glanceAtPeople = async (
  client: WorkspaceClient,
  companyId: string,
  now: Date,
): Promise<RelationshipMap | null> => {
  const answer = parsed(await client.graphql(PEOPLE_QUERY, { id: companyId }), PeopleAnswer);
  if (!answer.ok) return null;
  const today = localDay(now, client.setting('TIME_ZONE') || 'UTC');
  return {
    people: answer.data.data.people.map(placed).map(({ name, closeness, lastContactOn, ...person }) => ({
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
};

/** Sets what somebody was moved to, as whoever moves them. */
export const savePerson = (client: WorkspaceClient, id: string, data: Values): Promise<Answer<unknown>> =>
  client.graphql(UPDATE_PERSON, { id, data });
