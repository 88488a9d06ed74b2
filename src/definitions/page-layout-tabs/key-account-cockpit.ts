import { definePageLayoutTab, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.keyAccountCockpit;

/** The first tab beside the fields, which Twenty keeps at the left: what a key account's page opens with. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier: ids.recordPages.keyAccount.layout,
  title: 'Cockpit',
  icon: 'IconDashboard',
  position: 15,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [componentWidget(derivedId(tab, 'widget'), 'Cockpit', ids.frontComponents.keyAccountCockpit)],
});
