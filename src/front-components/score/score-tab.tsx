import { useState } from 'react';
import {
  AppPath,
  enqueueSnackbar,
  navigate,
  useColorScheme,
  useLocale,
  useSelectedRecordIds,
} from 'twenty-sdk/front-component';
import { recalculate } from '../recalculate/batches.ts';
import { snackbarFor } from '../recalculate/snackbar.ts';
import { type Texts, textsFor } from '../texts/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { pageStyle, type Theme, themeFor } from '../ui/theme.ts';
import { rescoreCompanies } from '../workspace/accounts.ts';
import { WorkspaceClient } from '../workspace/client.ts';
import type { NamedRecord } from './reasons.ts';
import { ScorePage } from './score-page.tsx';
import { useCompany } from './use-company.ts';
import { scoreView } from './view.ts';

const openRecord = ({ object, id }: NamedRecord): void => {
  void navigate(AppPath.RecordShowPage, { objectNameSingular: object, objectRecordId: id });
};

const Message = ({ text, theme }: { text: string; theme: Theme }) => (
  <div style={pageStyle(theme)} role="status">
    {text}
  </div>
);

type CompanyScoreProps = { companyId: string; texts: Texts; theme: Theme };

const CompanyScore = ({ companyId, texts, theme }: CompanyScoreProps) => {
  const [client] = useState(() => new WorkspaceClient());
  const [isBusy, setIsBusy] = useState(false);
  const { state, reload } = useCompany(client, companyId);

  const recalculateNow = async () => {
    setIsBusy(true);
    const summary = await recalculate(
      [companyId],
      (ids) => rescoreCompanies(client, ids),
      () => undefined,
    );
    await Promise.all([reload(), enqueueSnackbar(snackbarFor(summary, texts))]);
    setIsBusy(false);
  };

  switch (state.kind) {
    case 'LOADING':
      return <Message text={texts.loading} theme={theme} />;
    case 'GONE':
      return <Message text={texts.companyGone} theme={theme} />;
    case 'FAILED':
      return (
        <div style={pageStyle(theme)}>
          <FailureNotice
            failure={state.failure}
            texts={texts}
            theme={theme}
            onRetry={() => {
              void reload();
            }}
          />
        </div>
      );
    case 'READY':
      return (
        <ScorePage
          view={scoreView(state.company)}
          texts={texts}
          theme={theme}
          isBusy={isBusy}
          onRecalculate={() => {
            void recalculateNow();
          }}
          onOpen={openRecord}
        />
      );
  }
};

/** The score tab of the company that is open. */
export const ScoreTab = () => {
  const [companyId] = useSelectedRecordIds();
  const texts = textsFor(useLocale());
  const theme = themeFor(useColorScheme());
  return companyId === undefined ? (
    <Message text={texts.noCompany} theme={theme} />
  ) : (
    <CompanyScore key={companyId} companyId={companyId} texts={texts} theme={theme} />
  );
};
