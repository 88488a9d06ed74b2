import type { RecordRef } from '../panel/desk.ts';
import { OpenRecord, type Page, usePage } from '../panel/page.tsx';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import { useLive } from '../workspace/use-live.ts';
import { NeedsScreen } from './needs-screen.ts';
import { NeedsView } from './needs-view.tsx';

function Board({ record, desk, ...look }: Page & { record: RecordRef | null }) {
  const { screen, state } = useScreen(() => new NeedsScreen(desk, record));
  const live = useLive(desk.timers, () => ({ stamp: screen.stamp, refresh: () => screen.refresh() }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <NeedsView state={state} screen={screen} isOfAll={record === null} {...look} />
    </LivePage>
  );
}

/** The needs of the record that is open. */
export const NeedsOfRecord = ({ object }: Pick<RecordRef, 'object'>) => (
  <OpenRecord show={(id, page) => <Board key={id} record={{ object, id }} {...page} />} />
);

/** The needs of all accounts. */
export const NeedsOfAll = () => <Board record={null} {...usePage()} />;
