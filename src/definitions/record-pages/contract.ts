import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage } from '../support/record-pages.ts';

const { widgets } = ids.recordPages.contract;
const tables = ids.pageTables.contract;
const fields = ids.fields.contract;

export default definePageLayout(
  recordPage(ids.objects.contract, 'Contract page', ids.recordPages.contract, {
    credits: {
      title: 'Credits',
      icon: 'IconCoins',
      list: { widget: widgets.credits, field: fields.salesCredits, view: tables.credits.view },
    },
  }),
);
