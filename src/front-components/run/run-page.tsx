import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import { RunScreen } from './run-screen.ts';
import { RunView } from './run-view.tsx';

/** The page of a run. */
export const RunPage = ({ runId, desk, ...look }: Look & { runId: string; desk: Desk }) => {
  const { screen, state } = useScreen(() => new RunScreen(desk, runId));
  return (
    <div style={pageStyle(look.theme)} aria-busy={state.doing.kind === 'BUSY'}>
      <RunView state={state} screen={screen} {...look} />
    </div>
  );
};
