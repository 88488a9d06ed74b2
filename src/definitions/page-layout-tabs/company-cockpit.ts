import {
  definePageLayoutTab,
  PageLayoutTabLayoutMode,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.companyCockpit;

/** The first tab beside the fields, which Twenty keeps at the left: what a company's page opens with. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier:
    STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS.companyRecordPage.universalIdentifier,
  title: 'Cockpit',
  icon: 'IconDashboard',
  position: 15,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [componentWidget(derivedId(tab, 'widget'), 'Cockpit', ids.frontComponents.companyCockpit)],
});
