import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { contracts } from '../support/listed.ts';
import { isEmpty, isFuture, isNotEmpty, isOneOf, isPast, isToday, within } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Active, begun and not over; a missing bound is open, and a contract without both says nothing. */
export default defineView(
  listView({
    ...contracts,
    view: ids.views.contractsInForce,
    name: 'In force',
    icon: 'IconFileCheck',
    position: 1,
    columns: {
      name: { width: 300, total: AggregateOperations.COUNT },
      company: { width: 170 },
      amount: { width: 130 },
      startsOn: { width: 130 },
      endsOn: { width: 130 },
      autoRenews: { width: 130 },
      renewalState: { width: 150 },
      owner: { width: 150 },
      opportunity: { width: 180 },
      signedOn: { width: 130 },
    },
    sorts: { endsOn: ViewSortDirection.ASC },
    filterGroups: {
      term: { join: 'AND' },
      begun: { join: 'OR', in: 'term' },
      going: { join: 'OR', in: 'term' },
      dated: { join: 'OR', in: 'term' },
    },
    filters: {
      active: isOneOf('status', 'ACTIVE'),
      begunBefore: within('begun', isPast('startsOn')),
      beginsToday: within('begun', isToday('startsOn')),
      withoutStart: within('begun', isEmpty('startsOn')),
      endsLater: within('going', isFuture('endsOn')),
      endsToday: within('going', isToday('endsOn')),
      withoutEnd: within('going', isEmpty('endsOn')),
      withStart: within('dated', isNotEmpty('startsOn')),
      withEnd: within('dated', isNotEmpty('endsOn')),
    },
  }),
);
