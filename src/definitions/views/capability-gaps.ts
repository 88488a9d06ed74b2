import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { accountNeeds } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** What customers will need and we cannot deliver yet, by who looks after it; what nobody looks after comes first. */
export default defineView(
  listView({
    ...accountNeeds,
    view: ids.views.capabilityGaps,
    name: 'Capability gaps',
    icon: 'IconTool',
    position: 2,
    columns: {
      need: { width: 280, total: AggregateOperations.COUNT },
      owner: { width: 150 },
      capability: { width: 130 },
      resourceGap: { width: 320 },
      estimatedValue: { width: 140 },
      horizon: { width: 150 },
      expectedOn: { width: 130 },
      company: { width: 170 },
      espPlan: { width: 200 },
    },
    sorts: { owner: ViewSortDirection.ASC, estimatedValue: ViewSortDirection.DESC },
    filters: { open: isOneOf('needState', 'OPEN'), gap: isOneOf('capability', 'PARTIAL', 'MISSING') },
  }),
);
