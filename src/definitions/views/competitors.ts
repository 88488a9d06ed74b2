import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { competitors } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      ...competitors,
      view: ids.views.competitors,
      name: 'Competitors',
      icon: 'IconSwords',
      position: 0,
      columns: {
        name: { width: 220, total: AggregateOperations.COUNT },
        strengths: { width: 260 },
        weaknesses: { width: 260 },
        usualTactic: { width: 260 },
        dealCompetitors: { width: 180 },
        lostDeals: { width: 180 },
      },
      sorts: { name: ViewSortDirection.ASC },
    }),
  ),
);
