import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage } from '../support/record-pages.ts';

const tables = ids.pageTables.contract;
const fields = ids.fields.contract;

export default definePageLayout(
  recordPage(ids.objects.contract, 'Contract page', ids.recordPages.contract, [
    'home',
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
