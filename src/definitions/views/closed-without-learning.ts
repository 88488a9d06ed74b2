import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunities } from '../support/listed.ts';
import { isEmpty, isNoneOf, within } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

// A view can't read the settings, and a filter that names LOST fails where no such stage exists: so a deal counts as
// closed here when it is in none of Twenty's own open stages.
const OPEN_STAGES = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL'];

export default defineView(
  listView({
    ...opportunities,
    view: ids.views.closedWithoutLearning,
    name: 'Closed without learning',
    icon: 'IconBulbOff',
    position: 13,
    columns: {
      name: { width: 220, total: AggregateOperations.COUNT },
      company: { width: 170 },
      stage: { width: 130 },
      closeDate: { width: 180 },
      closenessOutcome: { width: 160 },
      insightGained: { width: 260 },
      owner: { width: 150 },
      amount: { width: 130 },
    },
    sorts: { closeDate: ViewSortDirection.DESC },
    filterGroups: { missing: { join: 'OR' } },
    filters: {
      stage: isNoneOf('stage', ...OPEN_STAGES),
      closenessOutcome: within('missing', isEmpty('closenessOutcome')),
      insightGained: within('missing', isEmpty('insightGained')),
    },
  }),
);
