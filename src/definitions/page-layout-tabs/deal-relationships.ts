import {
  definePageLayoutTab,
  PageLayoutTabLayoutMode,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.dealRelationships;

/** The people of the company that the deal is with: who decides, and who of us knows them. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier:
    STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS.opportunityRecordPage.universalIdentifier,
  title: 'Relationship map',
  icon: 'IconAffiliate',
  position: 25,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    componentWidget(derivedId(tab, 'widget'), 'Relationship map', ids.frontComponents.dealRelationships),
  ],
});
