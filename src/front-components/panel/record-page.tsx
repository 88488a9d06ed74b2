import { CompanyPage } from '../company/company-page.tsx';
import { TermsPage } from '../contract/terms-page.tsx';
import { DealInsights } from '../insight/insights-part.tsx';
import { KeyAccountPage } from '../key-account/key-account-page.tsx';
import { NeedPage } from '../need/need-page.tsx';
import { PlanPage } from '../plan/plan-page.tsx';
import { PolicyPage } from '../policy/policy-page.tsx';
import { RunPage } from '../run/run-page.tsx';
import type { Look } from '../ui/look.ts';
import { Message } from '../ui/message.tsx';
import type { Identified } from '../workspace/identify.ts';
import type { Desk } from './desk.ts';

const OfCompany = ({ companyId, ...shown }: Look & { companyId: string | null; desk: Desk }) =>
  companyId === null ? (
    <Message text={shown.texts.panel.unknown} theme={shown.theme} />
  ) : (
    <CompanyPage companyId={companyId} {...shown} />
  );

/** What fits a record. Requests for support have no page of their own: their company's says most. */
export function RecordPage({ record, ...shown }: Look & { record: Identified; desk: Desk }) {
  const { kind, id, companyId } = record;
  switch (kind) {
    case 'keyAccount':
      return <KeyAccountPage keyAccountId={id} companyId={companyId} {...shown} />;
    case 'espPlan':
      return <PlanPage planId={id} companyId={companyId} {...shown} />;
    case 'accountNeed':
      return <NeedPage needId={id} {...shown} />;
    case 'contract':
      return <TermsPage contractId={id} {...shown} />;
    case 'scoreRun':
      return <RunPage runId={id} {...shown} />;
    case 'scoringPolicy':
      return <PolicyPage policyId={id} {...shown} />;
    case 'opportunity':
      return (
        <>
          <DealInsights dealId={id} {...shown} />
          {companyId === null ? null : <CompanyPage companyId={companyId} {...shown} />}
        </>
      );
    default:
      return <OfCompany companyId={companyId} {...shown} />;
  }
}
