import { signalText } from '../../domain/attention/signal-texts.ts';
import { type AttentionSignal, attentionSignals, isAttended } from '../../domain/attention/signals.ts';
import { type Stakeholder, toStakeholder } from '../../domain/attention/stakeholder.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import type { Hidden } from '../../domain/shared/hidden.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { roundToOneDecimal } from '../../domain/shared/numbers.ts';
import { byId } from '../../domain/shared/order.ts';
import type { Clock } from '../ports.ts';
import type { PeopleReader, Person } from './attention-ports.ts';

/** A person of a company, for people to read. */
export type StakeholderRow = {
  id: string;
  name: string;
  jobTitle: string | null;
  buyingRole: string | null;
  influence: string | null;
  supportLevel: string | null;
  coverage: string | null;
  /** 0 to 100, one decimal. */
  closeness: number;
  /** The name of the member who holds the relationship. */
  owner: string | null;
  /** The last interaction or check of the relationship, `YYYY-MM-DD`. */
  lastContactOn: string | null;
};

export type StakeholderMap = {
  people: StakeholderRow[];
  attention: { code: AttentionSignal['code']; text: string }[];
  /** What whoever asks may not see; with anything hidden, nothing is said of what asks for attention. */
  hidden: readonly Hidden[];
};

const toRow = ({ name, jobTitle, owner }: Person, { contact, closeness, lastContactOn }: Stakeholder) => ({
  id: contact.id,
  name,
  jobTitle,
  buyingRole: contact.buyingRole,
  influence: contact.influence,
  supportLevel: contact.supportLevel,
  coverage: contact.coverage,
  closeness: roundToOneDecimal(closeness),
  owner,
  lastContactOn: lastContactOn === null ? null : formatDay(lastContactOn),
});

const closestFirst = (one: StakeholderRow, other: StakeholderRow): number =>
  other.closeness - one.closeness ||
  (one.name < other.name ? -1 : one.name > other.name ? 1 : 0) ||
  byId(one, other);

/**
 * The people of a company with where they stand, the closest first, and what about them asks for attention, as of
 * now, as far as whoever asks may see them. A company without a key account, or with a former one, asks for nothing.
 *
 * @param ports read with the rights of whoever asks
 * @returns null for a company that does not exist, or that the caller may not see
 * @throws {WorkspaceError}
 */
export async function tellStakeholders(
  {
    people,
    clock,
    settings,
  }: { people: PeopleReader; clock: Clock; settings: { language: Language; timeZone: string } },
  companyId: string,
): Promise<StakeholderMap | null> {
  const now = clock.now();
  const found = await people.read(companyId, now);
  if (found === null) return null;
  const today = localDay(now, settings.timeZone);
  const stakeholders = found.people.map(({ contact, name }) => toStakeholder(contact, name, today));
  // Who sees less than all would be told of people that they do not see, or of gaps that there are not.
  const asks = found.hidden.length === 0 && found.isInProgramme && isAttended(found.status);
  return {
    people: found.people
      .map((person) => toRow(person, toStakeholder(person.contact, person.name, today)))
      .sort(closestFirst),
    attention: asks
      ? attentionSignals(stakeholders, today).map((signal) => ({
          code: signal.code,
          text: signalText(signal, settings.language),
        }))
      : [],
    hidden: found.hidden,
  };
}
