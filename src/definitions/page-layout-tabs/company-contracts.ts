import {
  definePageLayoutTab,
  PageLayoutTabLayoutMode,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { company } from '../support/extended.ts';
import { fieldTable } from '../support/field-widgets.ts';

const tab = ids.pageLayoutTabs.companyContracts;
/** What is agreed with the company: behind its score, needs and plans. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier:
    STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS.companyRecordPage.universalIdentifier,
  title: 'Contracts',
  icon: 'IconFileDescription',
  position: 27,
  layoutMode: PageLayoutTabLayoutMode.VERTICAL_LIST,
  widgets: [
    fieldTable(company.universalIdentifier, derivedId(tab, 'widget'), 'Contracts', {
      field: ids.fields.company.contracts,
      view: ids.pageTables.company.contracts,
    }),
  ],
});
