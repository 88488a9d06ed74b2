import type { MappedPerson } from '../../domain/attention/next-person.ts';
import { isSilent } from '../../domain/attention/signals.ts';
import { toStakeholder } from '../../domain/attention/stakeholder.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import type { Hidden } from '../../domain/shared/hidden.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { roundToOneDecimal } from '../../domain/shared/numbers.ts';
import { byId } from '../../domain/shared/order.ts';
import type { Clock } from '../ports.ts';
import type { PeopleReader } from './attention-ports.ts';

/** A person of a map, with what people know them by. */
export type RelationshipRow = MappedPerson & {
  name: string;
  jobTitle: string | null;
  /** The last interaction or check of the relationship, `YYYY-MM-DD`. */
  lastContactOn: string | null;
};

export type RelationshipMap = {
  people: RelationshipRow[];
  /** Who of us knows any of them. */
  members: readonly { id: string; name: string }[];
  /** What whoever asks may not see. */
  hidden: readonly Hidden[];
};

const byNameThenId = (one: RelationshipRow, other: RelationshipRow): number =>
  one.name === other.name ? byId(one, other) : one.name < other.name ? -1 : 1;

/**
 * The people of a company with where they stand, whom they report to and who of us knows them, as of now, as far as
 * whoever asks may see it.
 *
 * @param ports read with the rights of whoever asks
 * @returns null for a company that does not exist, or that the caller may not see
 * @throws {WorkspaceError}
 */
export async function tellRelationships(
  { people, clock, settings }: { people: PeopleReader; clock: Clock; settings: { timeZone: string } },
  companyId: string,
): Promise<RelationshipMap | null> {
  const now = clock.now();
  const found = await people.readRelationships(companyId, now);
  if (found === null) return null;
  const today = localDay(now, settings.timeZone);
  return {
    people: found.people
      .map(({ contact, name, jobTitle, ties }): RelationshipRow => {
        const stakeholder = toStakeholder(contact, name, today);
        const { lastContactOn, closeness } = stakeholder;
        return {
          id: contact.id,
          name,
          jobTitle,
          buyingRole: contact.buyingRole,
          influence: contact.influence,
          supportLevel: contact.supportLevel,
          closeness: roundToOneDecimal(closeness),
          isSilent: isSilent(stakeholder, today),
          reportsToId: contact.reportsToId,
          ties,
          lastContactOn: lastContactOn === null ? null : formatDay(lastContactOn),
        };
      })
      .sort(byNameThenId),
    members: found.members,
    hidden: found.hidden,
  };
}
