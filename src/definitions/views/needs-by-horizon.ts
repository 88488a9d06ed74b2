import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { accountNeeds } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { boardOf, listView, WITHOUT_VALUE } from '../support/views.ts';

/** What is open, the most valuable first; last what nobody has said a horizon or a date of. */
export default defineView(
  boardOf(
    ids.fields.accountNeed.horizon,
    ['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3', WITHOUT_VALUE],
    listView({
      ...accountNeeds,
      view: ids.views.needsByHorizon,
      name: 'By horizon',
      icon: 'IconHourglass',
      position: 1,
      columns: {
        need: { width: 280, total: AggregateOperations.COUNT },
        company: { width: 170 },
        estimatedValue: { width: 140 },
        capability: { width: 130 },
        expectedOn: { width: 130 },
        owner: { width: 150 },
      },
      sorts: { estimatedValue: ViewSortDirection.DESC },
      filters: { open: isOneOf('needState', 'OPEN') },
    }),
  ),
);
