import {
  definePageLayoutTab,
  PageLayoutTabLayoutMode,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.companyRelationships;

/** Between the score and its history: the people that closeness is about. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier:
    STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS.companyRecordPage.universalIdentifier,
  title: 'Relationship map',
  icon: 'IconAffiliate',
  position: 25.2,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    componentWidget(derivedId(tab, 'widget'), 'Relationship map', ids.frontComponents.companyRelationships),
  ],
});
