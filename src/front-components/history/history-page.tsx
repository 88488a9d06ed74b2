import type { RecordRef } from '../panel/desk.ts';
import { OpenRecord, type Page } from '../panel/page.tsx';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import { useLive } from '../workspace/use-live.ts';
import { HistoryScreen } from './history-screen.ts';
import { HistoryView } from './history-view.tsx';

function OfRecord({ record, desk, ...look }: Page & { record: RecordRef }) {
  const { screen, state } = useScreen(() => new HistoryScreen(desk, record));
  const live = useLive(desk.timers, () => ({ stamp: screen.stamp, refresh: () => screen.refresh() }));
  return (
    <LivePage live={live} {...look}>
      <HistoryView state={state} screen={screen} {...look} />
    </LivePage>
  );
}

/** The history of the record that is open. */
export const HistoryPage = ({ object }: Pick<RecordRef, 'object'>) => (
  <OpenRecord show={(id, page) => <OfRecord key={id} record={{ object, id }} {...page} />} />
);
