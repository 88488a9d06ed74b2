import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.accountNeed.view,
    object: ids.objects.accountNeed,
    objectFields: ids.fields.accountNeed,
    name: 'Account need fields',
    groups: {
      need: {
        name: 'Need',
        fields: ['company', 'horizon', 'expectedOn', 'estimatedValue', 'needState', 'identifiedOn'],
      },
      ability: { name: 'Our capability', fields: ['capability', 'resourceGap', 'owner'] },
      links: { name: 'Plan & deal', fields: ['espPlan', 'opportunity', 'insightFrom'] },
    },
  }),
);
