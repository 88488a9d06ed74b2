import { type ReactNode, useState } from 'react';
import { enqueueSnackbar } from 'twenty-sdk/front-component';
import type { Desk } from '../panel/desk.ts';
import { recalculate } from '../recalculate/batches.ts';
import { snackbarFor } from '../recalculate/snackbar.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { rescoreCompanies } from '../workspace/accounts.ts';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { PLACE_OF } from './empty-state.tsx';
import { ScorePage } from './score-page.tsx';
import { useCompany } from './use-company.ts';
import { scoreView } from './view.ts';

type CompanyScoreProps = Look & {
  companyId: string;
  desk: Desk;
  /** What can be done besides recalculating. */
  actions?: ReactNode;
  /** What stands under the scores. */
  children?: ReactNode;
  /** Reads what stands there again when the company changed. */
  onChange(): Promise<unknown>;
};

/** The scores of a company, read from its record. */
export function CompanyScore({ companyId, desk, actions, children, onChange, ...look }: CompanyScoreProps) {
  const { client } = desk;
  const [isBusy, setIsBusy] = useState(false);
  const { state, reload } = useCompany(client, companyId);
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(client, 'company', companyId),
    refresh: async () => {
      await Promise.all([reload(), onChange()]);
      return true;
    },
  }));

  const recalculateNow = async () => {
    setIsBusy(true);
    const summary = await recalculate(
      [companyId],
      (ids) => rescoreCompanies(client, ids),
      () => undefined,
    );
    await Promise.all([reload(), enqueueSnackbar(snackbarFor(summary, look.texts))]);
    setIsBusy(false);
  };

  return (
    <LivePage live={live} isBusy={isBusy} {...look}>
      <WhenLoaded
        loaded={state}
        gone={look.texts.companyGone}
        {...look}
        onRetry={() => {
          void reload();
        }}
      >
        {(company) => (
          <>
            <ScorePage
              view={scoreView(company)}
              {...look}
              isBusy={isBusy}
              actions={actions}
              onRecalculate={() => {
                void recalculateNow();
              }}
              onOpen={desk.open}
              onInvite={(invitation) =>
                invitation === 'COMPANY'
                  ? desk.open({ object: 'company', id: companyId })
                  : desk.go(PLACE_OF[invitation])
              }
            />
            {children}
          </>
        )}
      </WhenLoaded>
    </LivePage>
  );
}
