import { defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { assessedDealColumns } from '../support/assessed-deal-columns.ts';
import { opportunities } from '../support/listed.ts';
import { isEmpty, isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...opportunities,
    view: ids.views.dealsToStop,
    name: 'Deals to stop',
    icon: 'IconHandStop',
    position: 22,
    columns: assessedDealColumns,
    sorts: { amount: ViewSortDirection.DESC },
    filters: { verdict: isOneOf('assessmentVerdict', 'STOP'), open: isEmpty('closedOn') },
  }),
);
