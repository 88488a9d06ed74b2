/** Which records belong to a reading. Fields whose silent absence would do harm are asked for by name. */
import { INTERACTION_WINDOW_DAYS } from '../../../domain/closeness/contact.ts';
import { dayOfInstant, formatDay, lastDays } from '../../../domain/shared/calendar.ts';
import type { LooseIds, Wanted } from '../../../flows/account/ports.ts';
import { and, anyOf, type Filter } from '../filters.ts';
import type { LOOSE_ROOTS, WHOLE_ROOTS } from './documents.ts';
import { listNameOf } from './object-names.ts';
import type { FiltersOf } from './read-lists.ts';
import { shapes } from './shapes.ts';

/** Records of companies, and those that are asked for by their ids. */
function ofCompaniesOr(companyIds: readonly string[], ids: readonly string[] = []): Filter {
  const companyId = anyOf(companyIds);
  return ids.length === 0 ? { companyId } : { or: [{ companyId }, { id: anyOf(ids) }] };
}

function trafficFilters(companyIds: readonly string[], readAt: Date): FiltersOf<typeof WHOLE_ROOTS> {
  const { first } = lastDays(dayOfInstant(readAt), INTERACTION_WINDOW_DAYS);
  // A day more, as days begin earlier in the east; the rules look at the days themselves.
  const windowStart = `${formatDay(first - 1)}T00:00:00.000Z`;
  // Twenty takes one operator in a field's filter, so each end of the window is a filter of its own.
  const during = (subject: string, field: string): Filter =>
    and(
      { person: { companyId: anyOf(companyIds) } },
      { [subject]: { [field]: { gte: windowStart } } },
      { [subject]: { [field]: { lte: readAt.toISOString() } } },
      ...shapes.person.guardOf('person'),
    );
  return {
    messageParticipants: during('message', 'receivedAt'),
    calendarEventParticipants: during('calendarEvent', 'startsAt'),
  };
}

/** The filters of whole accounts. */
export const wholeFilters = (
  { companyIds, records, withTraffic }: Wanted,
  readAt: Date,
): FiltersOf<typeof WHOLE_ROOTS> => ({
  companies: and({ id: anyOf(companyIds) }, ...shapes.company.guard()),
  opportunities: and(ofCompaniesOr(companyIds, records.opportunity), ...shapes.opportunity.guard()),
  espPlans: and(
    ofCompaniesOr(companyIds, records.espPlan),
    ...shapes.espPlan.guard(),
    ...shapes.keyAccount.guardOf('keyAccount'),
  ),
  scoringPolicies: {},
  ...(withTraffic ? trafficFilters(companyIds, readAt) : {}),
});

const LOOSE_OBJECTS = [
  'opportunity',
  'espPlan',
  'contract',
  'accountNeed',
  'keyAccount',
  'supportRequest',
  'salesCredit',
] as const satisfies readonly (keyof LooseIds)[];

/** The filters of records whose company is not known; none without any. */
export function looseFilters(records: LooseIds): FiltersOf<typeof LOOSE_ROOTS> {
  const objects = LOOSE_OBJECTS.filter((object) => (records[object] ?? []).length > 0);
  if (objects.length === 0) return {};
  const filters = objects.map((object) => [
    listNameOf(object),
    and({ id: anyOf(records[object] ?? []) }, ...shapes[object].guard()),
  ]);
  return { ...Object.fromEntries(filters), scoringPolicies: {} };
}
