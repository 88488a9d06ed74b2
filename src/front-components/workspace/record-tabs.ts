/** The tabs of record pages that the app's components stand on. */
import * as z from 'zod/mini';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';

export const TABS_QUERY = `query Tabs { frontComponents { id universalIdentifier }
  getPageLayouts(pageLayoutType: RECORD_PAGE) { tabs { id widgets { configuration {
    ... on FrontComponentConfiguration { frontComponentId } } } } } }`;

const Widget = z.object({
  configuration: z.nullish(z.object({ frontComponentId: z.optional(z.nullable(z.string())) })),
});
const Tabs = z.object({
  data: z.object({
    frontComponents: z.array(z.object({ id: z.string(), universalIdentifier: z.nullish(z.string()) })),
    getPageLayouts: z.array(
      z.object({
        tabs: z.nullish(z.array(z.object({ id: z.string(), widgets: z.nullish(z.array(Widget)) }))),
      }),
    ),
  }),
});

/**
 * By the universal identifier of a component, the id of its tab: a workspace gives tabs ids of its own. Empty where the
 * workspace does not tell.
 */
export async function readRecordTabs(client: WorkspaceClient): Promise<ReadonlyMap<string, string>> {
  const answer = parsed(await client.metadata(TABS_QUERY), Tabs);
  if (!answer.ok) return new Map();
  const { frontComponents, getPageLayouts } = answer.data.data;
  const known = new Map(frontComponents.map(({ id, universalIdentifier }) => [id, universalIdentifier]));
  const tabs = getPageLayouts.flatMap((layout) => layout.tabs ?? []);
  return new Map(
    tabs.flatMap(({ id, widgets }) =>
      (widgets ?? []).flatMap(({ configuration }) => {
        const component = known.get(configuration?.frontComponentId ?? '');
        return component == null ? [] : [[component, id] as const];
      }),
    ),
  );
}
