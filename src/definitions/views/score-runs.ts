import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { isNoneOf } from '../support/view-filters.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      view: ids.views.scoreRuns,
      object: ids.objects.scoreRun,
      objectFields: ids.fields.scoreRun,
      name: 'Score runs',
      icon: 'IconRefresh',
      position: 0,
      columns: {
        name: { width: 280, total: AggregateOperations.COUNT },
        mode: { width: 210 },
        state: { width: 120 },
        processed: { width: 150, total: AggregateOperations.SUM },
        total: { width: 100 },
        changed: { width: 150, total: AggregateOperations.SUM },
        failed: { width: 140, total: AggregateOperations.SUM },
        startedAt: { width: 160 },
        finishedAt: { width: 160 },
        undoneAt: { width: 160 },
      },
      // The record that keeps the feed's cursor is no run.
      filters: { mode: isNoneOf('mode', 'FEED') },
      sorts: { startedAt: ViewSortDirection.DESC },
    }),
  ),
);
