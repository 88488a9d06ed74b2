import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { contracts } from '../support/listed.ts';
import { isOneOf, isToday, isWithinDaysAfterToday, within } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Twenty's "next 90 days" begin tomorrow, so today has a condition of its own. */
export default defineView(
  listView({
    ...contracts,
    view: ids.views.noticeNear,
    name: 'Notice in 90 days',
    icon: 'IconBellRinging',
    position: 6,
    columns: {
      name: { width: 300, total: AggregateOperations.COUNT },
      company: { width: 170 },
      noticeBy: { width: 130 },
      renewalState: { width: 150 },
      endsOn: { width: 130 },
      amount: { width: 130 },
      autoRenews: { width: 130 },
      noticeMonths: { width: 110 },
      owner: { width: 150 },
      opportunity: { width: 180 },
    },
    sorts: { noticeBy: ViewSortDirection.ASC },
    filterGroups: { soon: { join: 'OR' } },
    filters: {
      active: isOneOf('status', 'ACTIVE'),
      today: within('soon', isToday('noticeBy')),
      nextDays: within('soon', isWithinDaysAfterToday('noticeBy', 90)),
    },
  }),
);
