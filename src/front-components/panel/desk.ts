import { AppPath, copyToClipboard, navigate } from 'twenty-sdk/front-component';
import type { Language } from '../../domain/shared/language.ts';
import { WorkspaceClient } from '../workspace/client.ts';

/** A record that can be opened. */
export type RecordRef = { object: string; id: string };

/** What a page works with: the workspace, who is asking, and what the page around it can do. */
export type Desk = {
  client: WorkspaceClient;
  language: Language;
  open(record: RecordRef): void;
  /** Opens a list of an object, by its plural name, with these records only. */
  openList(objects: string, ids: readonly string[]): void;
  copy(text: string): Promise<void>;
};

/** The desk of whoever has the page open. */
export const createDesk = (language: Language): Desk => {
  const client = new WorkspaceClient();
  return {
    client,
    language,
    open: ({ object, id }) => {
      void navigate(AppPath.RecordShowPage, { objectNameSingular: object, objectRecordId: id });
    },
    openList: (objectNamePlural, ids) => {
      const only = { 'filter[id][IS]': JSON.stringify(ids) };
      void navigate(AppPath.RecordIndexPage, { objectNamePlural }, only);
    },
    copy: copyToClipboard,
  };
};
