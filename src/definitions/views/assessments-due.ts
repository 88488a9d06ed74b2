import { defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { assessedDealColumns } from '../support/assessed-deal-columns.ts';
import { opportunities } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...opportunities,
    view: ids.views.assessmentsDue,
    name: 'Assessments due',
    icon: 'IconCalendarExclamation',
    position: 21,
    columns: assessedDealColumns,
    sorts: { amount: ViewSortDirection.DESC },
    filters: { state: isOneOf('assessmentState', 'DUE', 'OVERDUE') },
  }),
);
