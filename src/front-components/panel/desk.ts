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
  /** Opens the list that an object opens with. */
  openList(objects: string): void;
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
    openList: (objects) => {
      void navigate(AppPath.RecordIndexPage, { objectNamePlural: objects });
    },
    copy: copyToClipboard,
  };
};
