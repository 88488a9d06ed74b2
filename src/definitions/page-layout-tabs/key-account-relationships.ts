import { definePageLayoutTab, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.keyAccountRelationships;

/** Behind the reviews: the people that they go through. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier: ids.recordPages.keyAccount.layout,
  title: 'Relationship map',
  icon: 'IconAffiliate',
  position: 15.5,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    componentWidget(
      derivedId(tab, 'widget'),
      'Relationship map',
      ids.frontComponents.keyAccountRelationships,
    ),
  ],
});
