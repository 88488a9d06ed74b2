import { HealthSection } from '../health/health-section.tsx';
import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import { ListsSection } from './lists-section.tsx';
import { ProgrammeScreen } from './programme-screen.ts';
import { ProgrammeView } from './programme-view.tsx';

/** The whole programme: what is recommended, and whether scoring works. */
export const ProgrammePage = ({ desk, ...look }: Look & { desk: Desk }) => {
  const { screen, state } = useScreen(() => new ProgrammeScreen(desk));
  return (
    <div style={pageStyle(look.theme)} aria-busy={state.doing.kind === 'BUSY'}>
      <ProgrammeView state={state} screen={screen} {...look} />
      <HealthSection client={desk.client} {...look} />
      <ListsSection desk={desk} {...look} />
    </div>
  );
};
