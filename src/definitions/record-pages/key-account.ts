import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage } from '../support/record-pages.ts';

const { widgets } = ids.recordPages.keyAccount;
const tables = ids.pageTables.keyAccount;
const fields = ids.fields.keyAccount;

export default definePageLayout(
  recordPage(ids.objects.keyAccount, 'Key account page', ids.recordPages.keyAccount, {
    plans: {
      title: 'Plans',
      icon: 'IconMap2',
      list: { widget: widgets.plans, field: fields.espPlans, view: tables.plans.view },
    },
    credits: {
      title: 'Credits',
      icon: 'IconCoins',
      list: { widget: widgets.credits, field: fields.salesCredits, view: tables.credits.view },
    },
  }),
);
