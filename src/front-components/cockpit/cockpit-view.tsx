import type { Look } from '../ui/look.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { CockpitScreen, CockpitState } from './cockpit-screen.ts';
import { CoverageCard } from './coverage-card.tsx';
import { MoneyCard } from './money-card.tsx';
import { NeedsCard } from './needs-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { PlanCard } from './plan-card.tsx';
import { ReviewsCard } from './reviews-card.tsx';
import { ScoresCard } from './scores-card.tsx';
import { StandingCard } from './standing-card.tsx';

/** From top to bottom, then on in the next column. */
const CARDS = [
  ['reviews', ReviewsCard],
  ['plan', PlanCard],
  ['money', MoneyCard],
  ['coverage', CoverageCard],
  ['needs', NeedsCard],
  ['people', PeopleCard],
] as const;

type CockpitViewProps = Look & { state: CockpitState; screen: Pick<CockpitScreen, keyof CockpitScreen> };

/** Who, how, coverage, strategy and evaluation of an account on one screen; cards stand side by side as far as there is room. */
export function CockpitView(props: CockpitViewProps) {
  const { state, screen, ...look } = props;
  return (
    <WhenLoaded loaded={state.cockpit} gone={look.texts.companyGone} {...look} onRetry={screen.reload}>
      {(cockpit) => (
        <div style={{ display: 'flex', flexDirection: 'column', gap: 16, overflowWrap: 'anywhere' }}>
          <StandingCard cockpit={cockpit} {...props} />
          <ScoresCard cockpit={cockpit} {...props} />
          <div style={{ columnGap: 16, columns: '300px 3' }}>
            {CARDS.map(([name, Card]) => (
              <div key={name} style={{ breakInside: 'avoid', paddingBottom: 16 }}>
                <Card cockpit={cockpit} {...props} />
              </div>
            ))}
          </div>
        </div>
      )}
    </WhenLoaded>
  );
}
