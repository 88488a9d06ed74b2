import { definePageLayoutTab, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.keyAccountNeeds;

/** Behind the people: what the account needs when, and what we lack for it. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier: ids.recordPages.keyAccount.layout,
  title: 'Needs board',
  icon: 'IconLayoutKanban',
  position: 15.7,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [componentWidget(derivedId(tab, 'widget'), 'Needs board', ids.frontComponents.keyAccountNeeds)],
});
