import { AggregateOperations, defineView, ViewFilterOperand, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { allOf, anyOf, opportunityView } from '../support/opportunity-views.ts';

const identifiers = ids.views.closedWithoutLearning;
const { stage, closenessOutcome, insightGained } = identifiers.filters;

// A view can't read the settings, and a filter that names LOST fails where no such stage exists: so a deal counts as
// closed here when it is in none of Twenty's own open stages.
const OPEN_STAGES = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL'];

const missing = anyOf(identifiers.filterGroups.missing, { closenessOutcome, insightGained }, [
  { field: 'closenessOutcome', operand: ViewFilterOperand.IS_EMPTY, value: '' },
  { field: 'insightGained', operand: ViewFilterOperand.IS_EMPTY, value: '' },
]);

export default defineView({
  ...opportunityView({
    identifiers,
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
  }),
  filters: [
    ...allOf({ stage }, [{ field: 'stage', operand: ViewFilterOperand.IS_NOT, value: OPEN_STAGES }]),
    ...missing.filters,
  ],
  filterGroups: [missing.filterGroup],
});
