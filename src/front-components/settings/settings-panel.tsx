import { useState } from 'react';
import { enqueueSnackbar, useColorScheme, useLocale } from 'twenty-sdk/front-component';
import { failureText } from '../recalculate/snackbar.ts';
import { textsFor } from '../texts/texts.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { pageStyle, themeFor } from '../ui/theme.ts';
import { rescoreEverything } from '../workspace/accounts.ts';
import { WorkspaceClient } from '../workspace/client.ts';
import { HealthPage } from './health-page.tsx';
import { RunCard } from './run-card.tsx';
import { useHealth } from './use-health.ts';

/** The app's panel in the settings: whether scoring works, and everything again at a click. */
export const SettingsPanel = () => {
  const texts = textsFor(useLocale());
  const theme = themeFor(useColorScheme());
  const [client] = useState(() => new WorkspaceClient());
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
      return (
        <div style={pageStyle(theme)} role="status">
          {texts.loading}
        </div>
      );
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
          {state.failure.kind === 'FUNCTIONS_OFF' ? <RunCard run={null} texts={texts} theme={theme} /> : null}
        </div>
      );
    case 'READY':
      return (
        <HealthPage
          health={state.health}
          texts={texts}
          theme={theme}
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
};
