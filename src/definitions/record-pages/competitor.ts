import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage } from '../support/record-pages.ts';

export default definePageLayout(
  recordPage(ids.objects.competitor, 'Competitor page', ids.recordPages.competitor, [
    'home',
    {
      key: 'deals',
      title: 'Deals',
      icon: 'IconTargetArrow',
      list: { field: ids.fields.competitor.dealCompetitors, view: ids.pageTables.competitor.deals },
    },
    'timeline',
    'tasks',
    'notes',
    'files',
  ]),
);
