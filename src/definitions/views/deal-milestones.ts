import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { dealMilestones } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      ...dealMilestones,
      view: ids.views.dealMilestones,
      name: 'Deal milestones',
      icon: 'IconMapPin',
      position: 0,
      columns: {
        name: { width: 260, total: AggregateOperations.COUNT },
        opportunity: { width: 220 },
        dueOn: { width: 130 },
        agreedOn: { width: 130 },
        doneOn: { width: 130 },
        side: { width: 120 },
      },
      sorts: { dueOn: ViewSortDirection.ASC },
    }),
  ),
);
