import { definePageLayoutTab, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.scoringPolicyWorkshop;

/** Right beside the fields of a policy: what other numbers would come to. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier: ids.recordPages.scoringPolicy.layout,
  title: 'Workshop',
  icon: 'IconAdjustmentsHorizontal',
  position: 15,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [componentWidget(derivedId(tab, 'widget'), 'Workshop', ids.frontComponents.policyWorkshop)],
});
