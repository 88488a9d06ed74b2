import { definePageLayout, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { componentWidget } from '../support/component-widget.ts';

const page = ids.setUpPage;

/** Where an administrator fits the app to the workspace, and sees what the records lack. */
export default definePageLayout({
  universalIdentifier: page,
  name: 'Set-up',
  type: 'STANDALONE_PAGE',
  tabs: [
    {
      universalIdentifier: derivedId(page, 'tab'),
      title: 'Set-up',
      icon: 'IconAdjustments',
      position: 0,
      layoutMode: PageLayoutTabLayoutMode.CANVAS,
      widgets: [componentWidget(derivedId(page, 'widget'), 'Set-up', ids.frontComponents.setUp)],
    },
  ],
});
