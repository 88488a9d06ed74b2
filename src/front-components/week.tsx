import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { WeekPage } from './week/week-page.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.week,
  name: 'key-accounts-week',
  description:
    'Shows what asks for somebody this week: reviews, initiations, plans behind, renewals, late support, silent and opposed people.',
  component: WeekPage,
});
