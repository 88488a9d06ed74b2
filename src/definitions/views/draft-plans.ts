import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** What still lacks most comes first. */
export default defineView(
  listView({
    ...espPlans,
    view: ids.views.draftPlans,
    name: 'Draft plans',
    icon: 'IconPencil',
    position: 3,
    columns: {
      name: { width: 240, total: AggregateOperations.COUNT },
      company: { width: 170 },
      completeness: { width: 150, total: AggregateOperations.AVG },
      missingItems: { width: 380 },
      strategyType: { width: 120 },
      revenueTarget: { width: 140 },
      periodStartsOn: { width: 130 },
      periodEndsOn: { width: 130 },
      owner: { width: 150 },
      director: { width: 150 },
    },
    sorts: { completeness: ViewSortDirection.ASC },
    filters: { draft: isOneOf('status', 'DRAFT') },
  }),
);
