import { definePageLayout, PageLayoutTabLayoutMode } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';

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
      widgets: [
        {
          universalIdentifier: derivedId(page, 'widget'),
          title: 'Set-up',
          type: 'FRONT_COMPONENT',
          configuration: {
            configurationType: 'FRONT_COMPONENT',
            frontComponentUniversalIdentifier: ids.frontComponents.setUp,
          },
        },
      ],
    },
  ],
});
