import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { dealCompetitors } from '../support/listed.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...dealCompetitors,
      view: ids.pageTables.competitor.deals,
      name: 'Deals of a competitor',
      icon: 'IconSwords',
      position: 0,
      columns: {
        name: { width: 200, total: AggregateOperations.COUNT },
        opportunity: { width: 240 },
        standing: { width: 140 },
        points: { width: 100 },
        lead: { width: 110 },
      },
      sorts: { lead: ViewSortDirection.ASC },
      filters: { shown: isShownRecord('competitor') },
    }),
  ),
);
