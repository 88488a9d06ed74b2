import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { contracts } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { calendarOf, listView } from '../support/views.ts';

export default defineView(
  calendarOf(
    ids.fields.contract.endsOn,
    listView({
      ...contracts,
      view: ids.views.contractEndDates,
      name: 'End dates',
      icon: 'IconCalendarEvent',
      position: 3,
      columns: {
        name: { width: 300, total: AggregateOperations.COUNT },
        company: { width: 170 },
        amount: { width: 130 },
        autoRenews: { width: 130 },
        owner: { width: 150 },
      },
      sorts: { endsOn: ViewSortDirection.ASC },
      filters: { active: isOneOf('status', 'ACTIVE') },
    }),
  ),
);
