import { CompanyPage } from '../company/company-page.tsx';
import { KeyAccountPage } from '../key-account/key-account-page.tsx';
import { NeedPage } from '../need/need-page.tsx';
import { PlanPage } from '../plan/plan-page.tsx';
import { RunPage } from '../run/run-page.tsx';
import type { Look } from '../ui/look.ts';
import { Message } from '../ui/message.tsx';
import type { Identified } from '../workspace/identify.ts';
import type { Desk } from './desk.ts';

/** What fits a record. Deals and requests for support have no page of their own: their company's says most. */
export const RecordPage = ({ record, ...shown }: Look & { record: Identified; desk: Desk }) => {
  const { kind, id, companyId } = record;
  switch (kind) {
    case 'keyAccount':
      return <KeyAccountPage keyAccountId={id} companyId={companyId} {...shown} />;
    case 'espPlan':
      return <PlanPage planId={id} {...shown} />;
    case 'accountNeed':
      return <NeedPage needId={id} {...shown} />;
    case 'scoreRun':
      return <RunPage runId={id} {...shown} />;
    default:
      return companyId === null ? (
        <Message text={shown.texts.panel.unknown} theme={shown.theme} />
      ) : (
        <CompanyPage companyId={companyId} {...shown} />
      );
  }
};
