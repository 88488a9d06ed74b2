import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { PortfolioPage } from './portfolio/portfolio-page.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.portfolio,
  name: 'key-accounts-portfolio',
  description: 'Shows all key accounts by closeness and importance, with where they were three months ago.',
  component: PortfolioPage,
});
