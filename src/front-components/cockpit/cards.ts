import type { Look } from '../ui/look.ts';
import type { CockpitScreen, CockpitState } from './cockpit-screen.ts';
import type { Cockpit } from './model.ts';

/** What every card of a cockpit is made of. */
export type CardProps = Look & {
  cockpit: Cockpit;
  state: CockpitState;
  screen: Pick<CockpitScreen, keyof CockpitScreen>;
};
