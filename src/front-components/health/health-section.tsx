import { useState } from 'react';
import { enqueueSnackbar } from 'twenty-sdk/front-component';
import { failureText } from '../recalculate/snackbar.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import type { Look } from '../ui/look.ts';
import { rescoreEverything } from '../workspace/accounts.ts';
import type { WorkspaceClient } from '../workspace/client.ts';
import { HealthPage } from './health-page.tsx';
import { RunCard } from './run-card.tsx';
import { useHealth } from './use-health.ts';

/** Whether scoring works, and everything again at a click. */
export function HealthSection({ client, ...look }: Look & { client: WorkspaceClient }) {
  const { texts } = look;
  const [isRequested, setIsRequested] = useState(false);
  const { state, reload } = useHealth(client, isRequested);

  const recalculateAll = async () => {
    setIsRequested(true);
    const answer = await rescoreEverything(client);
    // A proxy may give up on a long run that goes on regardless: the reading that follows tells.
    if (!answer.ok) await enqueueSnackbar({ message: failureText(answer.failure, texts), variant: 'error' });
    await reload();
    setIsRequested(false);
  };

  switch (state.kind) {
    case 'LOADING':
      return <div role="status">{texts.loading}</div>;
    case 'FAILED':
      return (
        <>
          <FailureNotice
            failure={state.failure}
            {...look}
            onRetry={() => {
              void reload();
            }}
          />
          {state.failure.kind === 'FUNCTIONS_OFF' ? <RunCard run={null} {...look} /> : null}
        </>
      );
    case 'READY':
      return (
        <HealthPage
          health={state.health}
          {...look}
          isRequested={isRequested}
          onRecalculateAll={() => {
            void recalculateAll();
          }}
          onReload={() => {
            void reload();
          }}
        />
      );
  }
}
