import { usePage } from '../panel/page.tsx';
import { useScreen } from '../panel/use-screen.ts';
import { pageStyle } from '../ui/theme.ts';
import { PortfolioScreen } from './portfolio-screen.ts';
import { PortfolioView } from './portfolio-view.tsx';

/** The portfolio on a page of its own. */
export function PortfolioPage() {
  const { desk, ...look } = usePage();
  const { screen, state } = useScreen(() => new PortfolioScreen(desk));
  return (
    <div style={pageStyle(look.theme)}>
      <PortfolioView state={state} screen={screen} {...look} />
    </div>
  );
}
