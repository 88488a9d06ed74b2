import {
  definePageLayoutTab,
  PageLayoutTabLayoutMode,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';
import { company } from '../support/extended.ts';
import { fieldTable } from '../support/field-widgets.ts';

const tab = ids.pageLayoutTabs.companyPlans;
const tables = ids.pageTables.company;
const { accountNeeds, espPlans, supportRequests } = ids.fields.company;

const table = (part: keyof typeof tables, title: string, field: string) =>
  fieldTable(company.universalIdentifier, derivedId(tab, 'widget', part), title, {
    field,
    view: tables[part],
  });

/** What the company will need, how it is managed and which help was asked for: right behind its score. */
export default definePageLayoutTab({
  universalIdentifier: tab,
  pageLayoutUniversalIdentifier:
    STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS.companyRecordPage.universalIdentifier,
  title: 'Needs & plans',
  icon: 'IconPuzzle',
  position: 26,
  layoutMode: PageLayoutTabLayoutMode.VERTICAL_LIST,
  widgets: [
    table('needs', 'Needs', accountNeeds),
    table('plans', 'ESP+ plans', espPlans),
    table('support', 'Support requests', supportRequests),
  ],
});
