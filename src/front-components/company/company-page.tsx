import { BriefScreen } from '../brief/brief-screen.ts';
import { BriefSection } from '../brief/brief-section.tsx';
import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { CompanyScore } from '../score/company-score.tsx';
import { Button } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { CompanyScreen } from './company-screen.ts';
import { StakeholdersSection } from './stakeholders-section.tsx';

/** A company: its scores and why, its people, and what can be asked for. */
export function CompanyPage({ companyId, desk, ...look }: Look & { companyId: string; desk: Desk }) {
  const { screen, state } = useScreen(() => new CompanyScreen(desk, companyId));
  const { screen: brief, state: briefState } = useScreen(() => new BriefScreen(desk, companyId));
  const { texts, theme } = look;
  return (
    <CompanyScore
      companyId={companyId}
      desk={desk}
      {...look}
      onChange={() => screen.refresh()}
      actions={
        <>
          <Button
            label={texts.brief.write}
            theme={theme}
            disabled={briefState.brief?.kind === 'LOADING'}
            onClick={() => void brief.write()}
          />
          {state.keyAccountId === null ? null : (
            <Button label={texts.stakeholders.openKeyAccount} theme={theme} onClick={screen.openKeyAccount} />
          )}
        </>
      }
    >
      <BriefSection state={briefState} screen={brief} {...look} />
      <StakeholdersSection stakeholders={state.stakeholders} screen={screen} {...look} />
    </CompanyScore>
  );
}
