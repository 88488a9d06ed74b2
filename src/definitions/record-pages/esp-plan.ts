import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage } from '../support/record-pages.ts';

const tables = ids.pageTables.espPlan;
const fields = ids.fields.espPlan;

/** What the plan says comes first, then what it is made of. */
export default definePageLayout(
  recordPage(ids.objects.espPlan, 'ESP+ plan page', ids.recordPages.espPlan, [
    'home',
    {
      key: 'goal',
      title: 'Goal',
      icon: 'IconTarget',
      texts: [
        { key: 'goal', title: 'Goal', field: fields.goal },
        { key: 'valueProposition', title: 'Value proposition', field: fields.valueProposition },
        {
          key: 'criticalSuccessFactors',
          title: 'Critical success factors',
          field: fields.criticalSuccessFactors,
        },
      ],
    },
    {
      key: 'needs',
      title: 'Needs',
      icon: 'IconPuzzle',
      list: { field: fields.accountNeeds, view: tables.needs },
    },
    {
      key: 'objectives',
      title: 'Objectives',
      icon: 'IconFlag',
      list: { field: fields.objectives, view: tables.objectives },
    },
    'tasks',
    'notes',
    {
      key: 'support',
      title: 'Support',
      icon: 'IconLifebuoy',
      list: { field: fields.supportRequests, view: tables.support },
    },
    'timeline',
    'files',
  ]),
);
