import { definePageLayout, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

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
        componentWidget(derivedId(page, 'widget', 'portfolio'), 'Portfolio', ids.frontComponents.portfolio),
      ],
    },
  ],
});
