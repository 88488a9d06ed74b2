import type { RecordRef } from '../panel/desk.ts';
import { OpenRecord, type Page } from '../panel/page.tsx';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import { useLive } from '../workspace/use-live.ts';
import { RelationshipScreen } from './relationship-screen.ts';
import { RelationshipView } from './relationship-view.tsx';

function OfRecord({ record, desk, ...look }: Page & { record: RecordRef }) {
  const { screen, state } = useScreen(() => new RelationshipScreen(desk, record));
  const live = useLive(desk.timers, () => ({ stamp: screen.stamp, refresh: () => screen.refresh() }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <RelationshipView state={state} screen={screen} {...look} />
    </LivePage>
  );
}

/** The people of the company of the record that is open. */
export const RelationshipPage = ({ object }: Pick<RecordRef, 'object'>) => (
  <OpenRecord show={(id, page) => <OfRecord key={id} record={{ object, id }} {...page} />} />
);
