import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage, WORKING_TABS } from '../support/record-pages.ts';

export default definePageLayout(
  recordPage(
    ids.objects.decisionCriterion,
    'Decision criterion page',
    ids.recordPages.decisionCriterion,
    WORKING_TABS,
  ),
);
