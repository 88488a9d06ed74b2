import {
  definePageLayoutTab,
  PageLayoutTabLayoutMode,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.companyNeeds;

/** Before the tables of needs and plans: what is needed when, and what we lack for it. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier:
    STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS.companyRecordPage.universalIdentifier,
  title: 'Needs board',
  icon: 'IconLayoutKanban',
  position: 25.8,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [componentWidget(derivedId(tab, 'widget'), 'Needs board', ids.frontComponents.companyNeeds)],
});
