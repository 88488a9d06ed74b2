import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { supportRequests } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** What the director sees to next. */
export default defineView(
  listView({
    ...supportRequests,
    view: ids.views.supportQueue,
    name: 'Support queue',
    icon: 'IconUrgent',
    position: 1,
    columns: {
      name: { width: 260, total: AggregateOperations.COUNT },
      priority: { width: 150, total: AggregateOperations.AVG },
      supportState: { width: 130 },
      helpType: { width: 130 },
      neededBy: { width: 130 },
      company: { width: 170 },
      opportunity: { width: 200 },
      requestedBy: { width: 150 },
      supporter: { width: 150 },
      priorityReason: { width: 380 },
    },
    sorts: { priority: ViewSortDirection.DESC, neededBy: ViewSortDirection.ASC },
    filters: { open: isOneOf('supportState', 'ASKED', 'ACCEPTED', 'IN_PROGRESS') },
  }),
);
