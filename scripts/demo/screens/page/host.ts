/**
 * Stands in for Twenty: what `twenty-sdk/front-component` finds in the global scope of a component, under the names that
 * the SDK looks for.
 */
import type {} from 'twenty-sdk/front-component';

/** What a component is told of where it stands. */
export type Context = {
  frontComponentId: string;
  userId: string | null;
  recordId: string | null;
  selectedRecordIds: string[];
  selectedObjectMetadata: { nameSingular: string } | null;
  colorScheme: 'light' | 'dark';
  locale: string;
};

export type Snackbar = { message: string; variant: 'error' | 'success' | 'info' | 'warning' };
export type Question = { title: string; subtitle: string; confirmButtonText?: string };

/** What a component can ask of the page around it. */
export type Around = {
  /** @param place the place that shows it; undefined for the one that is open, else the first */
  openRecord(object: string, id: string, place?: string): void;
  openList(plural: string, ids: readonly string[] | null): void;
  openPage(id: string | null): void;
  openSettings(): void;
  tell(snackbar: Snackbar): void;
  confirm(question: Question): Promise<boolean>;
  copy(text: string): Promise<void>;
};

type Params = Readonly<Record<string, string | null | undefined>>;

function idsIn(query: Readonly<Record<string, unknown>> | undefined): string[] | null {
  const value = query?.['filter[id][IS]'] ?? query?.['filter[id][in]'];
  if (typeof value !== 'string') return null;
  const ids: unknown = JSON.parse(value);
  return Array.isArray(ids) ? ids.map(String) : [String(ids)];
}

/** Follows one of Twenty's paths, as far as the page knows it. */
export function follow(
  around: Pick<Around, 'openRecord' | 'openList' | 'openPage' | 'openSettings'>,
  to: string,
  params: Params = {},
  query?: Readonly<Record<string, unknown>>,
): void {
  // As Twenty: what stands behind `#` is the tab.
  const [, object, id, tab] = /^\/object\/([^/:]+)\/([^/#]+)#(.+)$/.exec(to) ?? [];
  if (object && id && tab) {
    around.openRecord(object, id, tab);
    return;
  }
  const { objectNameSingular, objectRecordId, objectNamePlural, pageLayoutId } = params;
  if (objectNameSingular && objectRecordId) around.openRecord(objectNameSingular, objectRecordId);
  else if (objectNamePlural) around.openList(objectNamePlural, idsIn(query));
  else if (to.startsWith('/settings')) around.openSettings();
  else around.openPage(pageLayoutId ?? null);
}

type SidePanel = {
  to?: string;
  params?: Params;
  queryParams?: Readonly<Record<string, unknown>>;
  recordId?: string;
  objectNameSingular?: string;
};

const scope: {
  process?: unknown;
  __twentySdkExecutionContext__?: Context;
  __twentySdkContextListeners__?: Set<() => void>;
} = globalThis;

/** Takes the calls of whichever component is shown. */
export function installHost(around: Around): void {
  const calls = {
    navigate: async (to: string, params?: Params, query?: Record<string, unknown>) =>
      follow(around, to, params, query),
    openSidePanelPage: async ({ to, params, queryParams, recordId, objectNameSingular }: SidePanel) => {
      if (to !== undefined) follow(around, to, params, queryParams);
      else if (recordId && objectNameSingular) around.openRecord(objectNameSingular, recordId);
      else around.openPage(null);
    },
    openCommandConfirmationModal: async (question: Question) =>
      (await around.confirm(question)) ? 'confirm' : 'cancel',
    enqueueSnackbar: async (snackbar: Snackbar) => around.tell(snackbar),
    copyToClipboard: around.copy,
    closeSidePanel: async () => undefined,
    unmountFrontComponent: async () => undefined,
    updateProgress: async () => undefined,
  };
  Object.assign(globalThis.frontComponentHostCommunicationApi, calls);
}

/** The environment that a component's requests are made with. */
export function setEnvironment(token: string, variables: Readonly<Record<string, string>>): void {
  const env = { ...variables, TWENTY_API_URL: location.origin, TWENTY_APP_ACCESS_TOKEN: token };
  // Beside what else a script may have put there.
  scope.process = { env };
}

/** Tells the component that is shown, or about to be, where it stands. */
export function setContext(context: Context): void {
  scope.__twentySdkExecutionContext__ = context;
  for (const listener of [...(scope.__twentySdkContextListeners__ ?? [])]) listener();
}
