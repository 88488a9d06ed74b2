import { defineFrontComponent } from 'twenty-sdk/define';
import { frontComponents } from '../definitions/ids/functions.ts';
import { PlanOnAPage } from './plan-page/plan-page.tsx';

export default defineFrontComponent({
  universalIdentifier: frontComponents.planOnAPage,
  name: 'key-accounts-plan-on-a-page',
  description:
    'Shows a plan on one page: goal, revenue against time, objectives, what is missing, and in print.',
  component: PlanOnAPage,
});
