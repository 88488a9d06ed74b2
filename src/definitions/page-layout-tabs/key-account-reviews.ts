import { definePageLayoutTab, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';

const tab = ids.pageLayoutTabs.keyAccountReviews;

/** Right behind the fields of a key account. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier: ids.recordPages.keyAccount.layout,
  title: 'Reviews',
  icon: 'IconCalendarCheck',
  position: 15,
  layoutMode: PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    {
      universalIdentifier: derivedId(tab, 'widget'),
      title: 'Reviews',
      type: 'FRONT_COMPONENT',
      configuration: {
        configurationType: 'FRONT_COMPONENT',
        frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
      },
    },
  ],
});
