import { useUserId } from 'twenty-sdk/front-component';
import { usePage } from '../panel/page.tsx';
import { useScreen } from '../panel/use-screen.ts';
import { pageStyle } from '../ui/theme.ts';
import { WeekScreen } from './week-screen.ts';
import { WeekView } from './week-view.tsx';

/** The week on a page of its own. */
export function WeekPage() {
  const userId = useUserId();
  const { desk, ...look } = usePage();
  const { screen, state } = useScreen(() => new WeekScreen(desk, userId));
  return (
    <div style={pageStyle(look.theme)}>
      <WeekView state={state} screen={screen} {...look} />
    </div>
  );
}
