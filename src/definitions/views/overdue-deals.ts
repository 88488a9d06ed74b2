import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunities } from '../support/listed.ts';
import { isOneOf, isPast } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** A view can't read the settings: open is what Twenty itself has open stages for. */
const OPEN_STAGES = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL'];

export default defineView(
  listView({
    ...opportunities,
    view: ids.views.overdueDeals,
    name: 'Overdue and open',
    icon: 'IconHourglassLow',
    position: 16,
    columns: {
      name: { width: 220, total: AggregateOperations.COUNT },
      company: { width: 170 },
      closeDate: { width: 180 },
      stage: { width: 130 },
      amount: { width: 130 },
      termMonths: { width: 120 },
      owner: { width: 150 },
    },
    sorts: { closeDate: ViewSortDirection.ASC },
    filters: { open: isOneOf('stage', ...OPEN_STAGES), overdue: isPast('closeDate') },
  }),
);
