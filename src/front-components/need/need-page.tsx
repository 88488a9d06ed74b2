import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import { NeedScreen } from './need-screen.ts';
import { NeedView } from './need-view.tsx';

/** The page of an account need. */
export const NeedPage = ({ needId, desk, ...look }: Look & { needId: string; desk: Desk }) => {
  const { screen, state } = useScreen(() => new NeedScreen(desk, needId));
  return (
    <div style={pageStyle(look.theme)} aria-busy={state.doing.kind === 'BUSY'}>
      <NeedView state={state} screen={screen} {...look} />
    </div>
  );
};
