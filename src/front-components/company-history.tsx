import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { HistoryPage } from './history/history-page.tsx';

const CompanyHistory = () => <HistoryPage object="company" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.companyHistory,
  name: 'key-accounts-company-history',
  description: 'Shows the scores of a company by month, with what they were made of and what happened.',
  component: CompanyHistory,
});
