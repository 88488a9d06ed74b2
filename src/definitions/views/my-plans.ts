import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { isMe } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...espPlans,
    view: ids.views.myPlans,
    name: 'My plans',
    icon: 'IconUserCheck',
    position: 4,
    columns: {
      name: { width: 240, total: AggregateOperations.COUNT },
      company: { width: 170 },
      status: { width: 120 },
      health: { width: 120 },
      healthReason: { width: 320 },
      attainment: { width: 150, total: AggregateOperations.AVG },
      completeness: { width: 150, total: AggregateOperations.AVG },
      missingItems: { width: 320 },
      periodEndsOn: { width: 130 },
      director: { width: 150 },
    },
    sorts: { periodEndsOn: ViewSortDirection.ASC },
    filters: { mine: isMe('owner') },
  }),
);
