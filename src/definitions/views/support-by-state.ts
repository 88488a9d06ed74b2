import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { supportRequests } from '../support/listed.ts';
import { boardOf, listView } from '../support/views.ts';

export default defineView(
  boardOf(
    ids.fields.supportRequest.supportState,
    ['ASKED', 'ACCEPTED', 'IN_PROGRESS', 'DELIVERED', 'DECLINED'],
    listView({
      ...supportRequests,
      view: ids.views.supportByState,
      name: 'By state',
      icon: 'IconLayoutKanban',
      position: 2,
      columns: {
        name: { width: 260, total: AggregateOperations.COUNT },
        priority: { width: 150, total: AggregateOperations.AVG },
        company: { width: 170 },
        helpType: { width: 130 },
        neededBy: { width: 130 },
        supporter: { width: 150 },
      },
      sorts: { priority: ViewSortDirection.DESC },
    }),
  ),
);
