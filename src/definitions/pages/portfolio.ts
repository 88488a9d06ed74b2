import { definePageLayout, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';

const page = ids.portfolioPage;

/** All key accounts in one picture, which fills the page. */
export default definePageLayout({
  universalIdentifier: page,
  name: 'Portfolio',
  type: 'STANDALONE_PAGE',
  tabs: [
    {
      universalIdentifier: derivedId(page, 'tab', 'portfolio'),
      title: 'Portfolio',
      icon: 'IconChartBubble',
      position: 0,
      layoutMode: PageLayoutTabLayoutMode.CANVAS,
      widgets: [
        {
          universalIdentifier: derivedId(page, 'widget', 'portfolio'),
          title: 'Portfolio',
          type: 'FRONT_COMPONENT',
          configuration: {
            configurationType: 'FRONT_COMPONENT',
            frontComponentUniversalIdentifier: ids.frontComponents.portfolio,
          },
        },
      ],
    },
  ],
});
