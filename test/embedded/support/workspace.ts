import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../../embedded/index.ts';

/** A small app as the SDK's build leaves it: a `contract` object and a few functions. */
export const SMALL_APP = fileURLToPath(new URL('../app/', import.meta.url));

/** One workspace for a test file, fresh before each test. */
export function workspaceForTests(options: WorkspaceOptions = {}): () => Workspace {
  let workspace: Workspace | undefined;
  const current = (): Workspace => {
    if (!workspace) throw new Error('The workspace is not running');
    return workspace;
  };
  beforeAll(async () => {
    workspace = await startWorkspace(options);
  });
  beforeEach(() => current().reset());
  afterAll(() => current().close());
  return current;
}

/** The data of an answer without errors. Fails the test otherwise. */
export async function dataOf(
  workspace: Workspace,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { data, errors } = await workspace.execute(query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return { ...data };
}

/** The first error's message of an answer. */
export async function errorOf(
  workspace: Workspace,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<string | undefined> {
  const { errors } = await workspace.execute(query, variables);
  return errors?.[0]?.message;
}
