import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { READING_TABS, recordPage } from '../support/record-pages.ts';

export default definePageLayout(
  recordPage(ids.objects.scoreRun, 'Score run page', ids.recordPages.scoreRun, READING_TABS),
);
