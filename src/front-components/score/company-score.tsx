import { type ReactNode, useState } from 'react';
import { enqueueSnackbar } from 'twenty-sdk/front-component';
import type { Desk } from '../panel/desk.ts';
import { recalculate } from '../recalculate/batches.ts';
import { snackbarFor } from '../recalculate/snackbar.ts';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { rescoreCompanies } from '../workspace/accounts.ts';
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
};

/** The scores of a company, read from its record. */
export const CompanyScore = ({ companyId, desk, actions, children, ...look }: CompanyScoreProps) => {
  const { client } = desk;
  const [isBusy, setIsBusy] = useState(false);
  const { state, reload } = useCompany(client, companyId);

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
    <div style={pageStyle(look.theme)} aria-busy={isBusy}>
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
            />
            {children}
          </>
        )}
      </WhenLoaded>
    </div>
  );
};
