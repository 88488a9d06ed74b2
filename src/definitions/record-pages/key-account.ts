import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage } from '../support/record-pages.ts';

const tables = ids.pageTables.keyAccount;
const fields = ids.fields.keyAccount;

export default definePageLayout(
  recordPage(ids.objects.keyAccount, 'Key account page', ids.recordPages.keyAccount, [
    'home',
    {
      key: 'plans',
      title: 'Plans',
      icon: 'IconMap2',
      list: { field: fields.espPlans, view: tables.plans },
    },
    {
      key: 'credits',
      title: 'Credits',
      icon: 'IconCoins',
      list: { field: fields.salesCredits, view: tables.credits },
    },
    'timeline',
    'tasks',
    'notes',
    'files',
  ]),
);
