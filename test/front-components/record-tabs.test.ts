import { describe, expect, it } from 'vitest';
import { readRecordTabs } from '../../src/front-components/workspace/record-tabs.ts';
import { stage } from './support/stage.ts';

async function answered(body: unknown) {
  const { desk } = stage();
  desk.client.metadata = async () => ({ ok: true, data: body });
  return readRecordTabs(desk.client);
}

describe('the tabs of record pages', () => {
  it('are told by the components that stand on them', async () => {
    const tabs = await answered({
      data: {
        frontComponents: [
          { id: 'here-1', universalIdentifier: 'map' },
          { id: 'here-2', universalIdentifier: null },
        ],
        getPageLayouts: [
          { tabs: null },
          {
            tabs: [
              {
                id: 'tab-1',
                widgets: [{ configuration: {} }, { configuration: { frontComponentId: 'here-1' } }],
              },
              {
                id: 'tab-2',
                widgets: [{ configuration: { frontComponentId: 'here-2' } }, { configuration: null }],
              },
              { id: 'tab-3', widgets: null },
            ],
          },
        ],
      },
    });
    expect([...tabs]).toEqual([['map', 'tab-1']]);
  });

  it('are none where the workspace tells nothing, or something else', async () => {
    expect([...(await answered({ data: null }))]).toEqual([]);
    const { desk } = stage();
    expect([...(await readRecordTabs(desk.client))]).toEqual([]);
  });
});
