import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import { PolicyScreen } from './policy-screen.ts';
import { PolicyView } from './policy-view.tsx';

/** The page of a scoring policy. */
export function PolicyPage({ policyId, desk, ...look }: Look & { policyId: string; desk: Desk }) {
  const { screen, state } = useScreen(() => new PolicyScreen(desk, policyId));
  return (
    <div style={pageStyle(look.theme)}>
      <PolicyView state={state} screen={screen} {...look} />
    </div>
  );
}
