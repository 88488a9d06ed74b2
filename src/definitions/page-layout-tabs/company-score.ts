import {
  definePageLayoutTab,
  PageLayoutTabLayoutMode,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { ids } from '../ids.ts';

const { tab, widget } = ids.pageLayoutTabs.companyScore;

/** Right behind the timeline, which stays what a company's page opens with. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier:
    STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS.companyRecordPage.universalIdentifier,
  title: 'Score',
  icon: 'IconGauge',
  position: 25,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    {
      universalIdentifier: widget,
      title: 'Score',
      type: 'FRONT_COMPONENT',
      configuration: {
        configurationType: 'FRONT_COMPONENT',
        frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
      },
    },
  ],
});
