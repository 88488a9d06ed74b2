import { definePageLayout, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const page = ids.weekPage;

/** What asks for somebody this week, which fills the page. */
export default definePageLayout({
  universalIdentifier: page,
  name: 'The week',
  type: 'STANDALONE_PAGE',
  tabs: [
    {
      universalIdentifier: derivedId(page, 'tab', 'week'),
      title: 'The week',
      icon: 'IconCalendarCheck',
      position: 0,
      layoutMode: PageLayoutTabLayoutMode.CANVAS,
      widgets: [componentWidget(derivedId(page, 'widget', 'week'), 'The week', ids.frontComponents.week)],
    },
  ],
});
