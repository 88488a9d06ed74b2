import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { people } from '../support/listed.ts';
import { isNotEmpty } from '../support/view-filters.ts';
import { groupedBy, listView } from '../support/views.ts';

/** By their part in the purchase; whoever is against us comes first, whoever nobody rated last. */
export default defineView(
  groupedBy(
    ids.fields.person.buyingRole,
    ['DECISION_MAKER', 'APPROVER', 'EVALUATOR', 'USER'],
    listView({
      ...people,
      view: ids.views.keyPeople,
      name: 'Key people',
      icon: 'IconUsersGroup',
      position: 1,
      columns: {
        name: { width: 190, total: AggregateOperations.COUNT },
        company: { width: 170 },
        buyingRole: { width: 140 },
        supportLevel: { width: 140, total: AggregateOperations.COUNT_EMPTY },
        influence: { width: 160 },
        coverage: { width: 160 },
        closeness: { width: 150, total: AggregateOperations.AVG },
        relationshipOwner: { width: 150 },
        relationshipCheckedOn: { width: 150 },
        jobTitle: { width: 160 },
      },
      sorts: { supportLevel: ViewSortDirection.DESC, closeness: ViewSortDirection.DESC },
      filters: { hasRole: isNotEmpty('buyingRole') },
    }),
  ),
);
