import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { supportRequests } from '../support/listed.ts';
import { boardOf, listView } from '../support/views.ts';

const identifiers = ids.views.supportByState;

export default defineView(
  boardOf(
    ids.fields.supportRequest.supportState,
    identifiers.groups,
    listView({
      ...supportRequests,
      identifiers,
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
