import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { supportRequests } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      ...supportRequests,
      view: ids.views.supportRequests,
      name: 'Support requests',
      icon: 'IconLifebuoy',
      position: 0,
      columns: {
        name: { width: 260, total: AggregateOperations.COUNT },
        supportState: { width: 130 },
        priority: { width: 150, total: AggregateOperations.AVG },
        helpType: { width: 130 },
        neededBy: { width: 130 },
        requestedBy: { width: 150 },
        supporter: { width: 150 },
        company: { width: 170 },
        deliveredOn: { width: 130 },
        outcome: { width: 120 },
      },
      sorts: { neededBy: ViewSortDirection.DESC },
    }),
  ),
);
