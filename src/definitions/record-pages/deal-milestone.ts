import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage, WORKING_TABS } from '../support/record-pages.ts';

export default definePageLayout(
  recordPage(ids.objects.dealMilestone, 'Deal milestone page', ids.recordPages.dealMilestone, WORKING_TABS),
);
