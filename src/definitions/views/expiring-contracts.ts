import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { contracts } from '../support/listed.ts';
import { isOneOf, isToday, isWithinDaysAfterToday, within } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Twenty's "next 90 days" begin tomorrow, so today has a condition of its own. */
export default defineView(
  listView({
    ...contracts,
    view: ids.views.expiringContracts,
    name: 'Ends in 90 days',
    icon: 'IconCalendarDue',
    position: 2,
    columns: {
      name: { width: 300, total: AggregateOperations.COUNT },
      company: { width: 170 },
      endsOn: { width: 130 },
      renewalState: { width: 150 },
      amount: { width: 130 },
      autoRenews: { width: 130 },
      owner: { width: 150 },
      startsOn: { width: 130 },
      opportunity: { width: 180 },
    },
    sorts: { endsOn: ViewSortDirection.ASC },
    filterGroups: { soon: { join: 'OR' } },
    filters: {
      active: isOneOf('status', 'ACTIVE'),
      today: within('soon', isToday('endsOn')),
      nextDays: within('soon', isWithinDaysAfterToday('endsOn', 90)),
    },
  }),
);
