import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { supportRequests } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** What the support was for and what came of it. */
export default defineView(
  listView({
    ...supportRequests,
    view: ids.views.deliveredSupport,
    name: 'Delivered',
    icon: 'IconTrophy',
    position: 3,
    columns: {
      name: { width: 260, total: AggregateOperations.COUNT },
      outcome: { width: 120 },
      closenessOutcome: { width: 150 },
      opportunity: { width: 200 },
      company: { width: 170 },
      helpType: { width: 130 },
      supporter: { width: 150 },
      deliveredOn: { width: 130 },
      requestedBy: { width: 150 },
    },
    sorts: { deliveredOn: ViewSortDirection.DESC },
    filters: { delivered: isOneOf('supportState', 'DELIVERED') },
  }),
);
