import { definePageLayoutTab, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';

const tab = ids.pageLayoutTabs.scoreRunResult;

/** Right behind the fields of a run: what it applied, and what it could not calculate. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier: ids.recordPages.scoreRun.layout,
  title: 'Result',
  icon: 'IconListCheck',
  position: 15,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    {
      universalIdentifier: derivedId(tab, 'widget'),
      title: 'Result',
      type: 'FRONT_COMPONENT',
      configuration: {
        configurationType: 'FRONT_COMPONENT',
        frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
      },
    },
  ],
});
