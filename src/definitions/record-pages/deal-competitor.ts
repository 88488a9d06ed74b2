import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage, WORKING_TABS } from '../support/record-pages.ts';

export default definePageLayout(
  recordPage(
    ids.objects.dealCompetitor,
    'Rival in a deal page',
    ids.recordPages.dealCompetitor,
    WORKING_TABS,
  ),
);
