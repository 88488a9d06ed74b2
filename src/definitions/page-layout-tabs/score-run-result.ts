import { definePageLayoutTab, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const tab = ids.pageLayoutTabs.scoreRunResult;

/** Right behind the fields of a run: what it applied, and what it could not calculate. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier: ids.recordPages.scoreRun.layout,
  title: 'Result',
  icon: 'IconListCheck',
  position: 15,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [componentWidget(derivedId(tab, 'widget'), 'Result', ids.frontComponents.scoreExplanation)],
});
