import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { HistoryPage } from './history/history-page.tsx';

const KeyAccountHistory = () => <HistoryPage object="keyAccount" />;

export default defineFrontComponent({
  universalIdentifier: frontComponents.keyAccountHistory,
  name: 'key-accounts-key-account-history',
  description:
    'Shows the scores of the company of a key account by month, with what they were made of and what happened.',
  component: KeyAccountHistory,
});
