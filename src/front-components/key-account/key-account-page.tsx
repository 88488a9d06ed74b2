import { BriefScreen } from '../brief/brief-screen.ts';
import { BriefSection } from '../brief/brief-section.tsx';
import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { CoverageSection } from './coverage-section.tsx';
import { KeyAccountScreen } from './key-account-screen.ts';
import { KeyAccountView } from './key-account-view.tsx';

type KeyAccountPageProps = Look & { keyAccountId: string; companyId: string | null; desk: Desk };

/** The page of a key account, with the brief of its company. */
export function KeyAccountPage({ keyAccountId, companyId, desk, ...look }: KeyAccountPageProps) {
  const { screen, state } = useScreen(() => new KeyAccountScreen(desk, keyAccountId));
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(desk.client, 'keyAccount', keyAccountId),
    refresh: () => screen.refresh(),
  }));
  const { screen: brief, state: briefState } = useScreen(() => new BriefScreen(desk, companyId ?? ''));
  const { texts, theme } = look;
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <KeyAccountView
        state={state}
        screen={screen}
        {...look}
        actions={
          companyId === null ? null : (
            <Button
              label={texts.brief.write}
              theme={theme}
              disabled={briefState.brief?.kind === 'LOADING'}
              onClick={() => void brief.write()}
            />
          )
        }
      />
      <CoverageSection keyAccountId={keyAccountId} desk={desk} {...look} />
      <BriefSection state={briefState} screen={brief} {...look} />
    </LivePage>
  );
}
