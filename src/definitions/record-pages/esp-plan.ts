import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage } from '../support/record-pages.ts';

const { widgets } = ids.recordPages.espPlan;
const tables = ids.pageTables.espPlan;
const fields = ids.fields.espPlan;

/** What the plan says comes first, then what it is made of. */
export default definePageLayout(
  recordPage(ids.objects.espPlan, 'ESP+ plan page', ids.recordPages.espPlan, {
    goal: {
      title: 'Goal',
      icon: 'IconTarget',
      texts: [
        { widget: widgets.goal, title: 'Goal', field: fields.goal },
        { widget: widgets.valueProposition, title: 'Value proposition', field: fields.valueProposition },
        {
          widget: widgets.criticalSuccessFactors,
          title: 'Critical success factors',
          field: fields.criticalSuccessFactors,
        },
      ],
    },
    needs: {
      title: 'Needs',
      icon: 'IconPuzzle',
      list: { widget: widgets.needs, field: fields.accountNeeds, view: tables.needs.view },
    },
    objectives: {
      title: 'Objectives',
      icon: 'IconFlag',
      list: { widget: widgets.objectives, field: fields.objectives, view: tables.objectives.view },
    },
    support: {
      title: 'Support',
      icon: 'IconLifebuoy',
      list: { widget: widgets.support, field: fields.supportRequests, view: tables.support.view },
    },
  }),
);
