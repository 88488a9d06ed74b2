import {
  definePageLayoutTab,
  PageLayoutTabLayoutMode,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.companyHistory;

/** Right behind the score: how it came about. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier:
    STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS.companyRecordPage.universalIdentifier,
  title: 'Score history',
  icon: 'IconChartHistogram',
  position: 25.5,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [componentWidget(derivedId(tab, 'widget'), 'Score history', ids.frontComponents.companyHistory)],
});
