import { definePageLayoutTab, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.keyAccountHistory;

/** Right behind the reviews, which it is looked at for. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier: ids.recordPages.keyAccount.layout,
  title: 'Score history',
  icon: 'IconChartHistogram',
  position: 16,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    componentWidget(derivedId(tab, 'widget'), 'Score history', ids.frontComponents.keyAccountHistory),
  ],
});
