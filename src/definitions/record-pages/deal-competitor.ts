import { definePageLayout } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { recordPage, WORKING_TABS } from '../support/record-pages.ts';

/** On the timeline of Twenty 2.21 the ratings of a rival, which are chosen in the deal's tab, would be JSON. */
const TABS = WORKING_TABS.filter((tab) => tab !== 'timeline');

export default definePageLayout(
  recordPage(ids.objects.dealCompetitor, 'Rival in a deal page', ids.recordPages.dealCompetitor, TABS),
);
