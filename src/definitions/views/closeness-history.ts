import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      view: ids.views.closenessHistory,
      object: ids.objects.closenessScore,
      objectFields: ids.fields.closenessScore,
      name: 'Closeness history',
      icon: 'IconChartLine',
      position: 0,
      columns: {
        name: { width: 280, total: AggregateOperations.COUNT },
        company: { width: 170 },
        month: { width: 130 },
        score: { width: 150, total: AggregateOperations.AVG },
        change: { width: 110 },
        quality: { width: 110 },
        density: { width: 110 },
        authority: { width: 110 },
        commercial: { width: 120 },
        threads: { width: 110 },
      },
      sorts: { month: ViewSortDirection.DESC, score: ViewSortDirection.DESC },
    }),
  ),
);
