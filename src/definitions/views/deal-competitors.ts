import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { dealCompetitors } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      ...dealCompetitors,
      view: ids.views.dealCompetitors,
      name: 'Rivals in deals',
      icon: 'IconSwords',
      position: 0,
      columns: {
        name: { width: 200, total: AggregateOperations.COUNT },
        opportunity: { width: 220 },
        competitor: { width: 180 },
        standing: { width: 140 },
        points: { width: 100 },
        lead: { width: 110 },
      },
      sorts: { lead: ViewSortDirection.ASC },
    }),
  ),
);
