import { INTERACTION_WINDOW_DAYS } from '../../../domain/closeness/contact.ts';
import { dayOfInstant, formatDay, lastDays, monthStart } from '../../../domain/shared/calendar.ts';
import { shapes } from '../account/shapes.ts';
import { and, anyOf, type Filter, knows } from '../filters.ts';

export type AccountFilters = Record<
  | 'companies'
  | 'opportunities'
  | 'contracts'
  | 'needs'
  | 'people'
  | 'policies'
  | 'keyAccounts'
  | 'months'
  | 'emails'
  | 'meetings',
  Filter
>;

/** Which records belong to a reading, per list. Fields whose silent absence would change a score are asked for by name. */
export function accountFilters(
  companyIds: readonly string[],
  opportunityIds: readonly string[],
  readAt: Date,
): AccountFilters {
  const today = dayOfInstant(readAt);
  const ids = anyOf(companyIds);
  // A day more, as days begin earlier in the east; the rules look at the days themselves.
  const windowStart = `${formatDay(lastDays(today, INTERACTION_WINDOW_DAYS).first - 1)}T00:00:00.000Z`;
  // Twenty takes one operator in a field's filter, so each end of the window is a filter of its own.
  const during = (subject: string, field: string): Filter =>
    and(
      { [subject]: { [field]: { gte: windowStart } } },
      { [subject]: { [field]: { lte: readAt.toISOString() } } },
    );
  return {
    companies: and({ id: ids }, ...knows(['referenceValue', 'deliveryFit', 'scoringPolicyId', 'scoredAt'])),
    opportunities: and(
      { or: [{ companyId: ids }, { id: anyOf(opportunityIds) }] },
      ...shapes.opportunity.guard(),
    ),
    contracts: and(
      { or: [{ companyId: ids }, { opportunity: { companyId: ids } }] },
      ...shapes.contract.guard(),
    ),
    needs: and({ companyId: ids }, ...knows(['need', 'needState', 'horizon', 'expectedOn', 'opportunityId'])),
    people: and(
      { companyId: ids },
      ...knows([
        'buyingRole',
        'supportLevel',
        'influence',
        'coverage',
        'relationshipCheckedOn',
        'lastContactOn',
        'closeness',
      ]),
    ),
    policies: {},
    keyAccounts: { companyId: ids },
    months: and({ companyId: ids }, { month: { in: [monthStart(today), monthStart(today, -1)] } }),
    emails: and({ person: { companyId: ids } }, during('message', 'receivedAt')),
    meetings: and({ person: { companyId: ids } }, during('calendarEvent', 'startsAt')),
  };
}
