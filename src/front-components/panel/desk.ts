import { AppPath, copyToClipboard, navigate } from 'twenty-sdk/front-component';
import type { Language } from '../../domain/shared/language.ts';
import { WorkspaceClient } from '../workspace/client.ts';
import { type Rights, readRights } from '../workspace/rights.ts';

/** A record that can be opened. */
export type RecordRef = { object: string; id: string };

/** What a page works with: the workspace, who is asking, and what the page around it can do. */
export type Desk = {
  client: WorkspaceClient;
  language: Language;
  /** What the person may do; asked once, whatever pages follow each other in the panel. */
  rights(): Promise<Rights>;
  open(record: RecordRef): void;
  copy(text: string): Promise<void>;
};

/** The desk of whoever has the page open. */
export const createDesk = (language: Language): Desk => {
  const client = new WorkspaceClient();
  let rights: Promise<Rights> | undefined;
  return {
    client,
    language,
    rights: () => {
      rights ??= readRights(client);
      return rights;
    },
    open: ({ object, id }) => {
      void navigate(AppPath.RecordShowPage, { objectNameSingular: object, objectRecordId: id });
    },
    copy: copyToClipboard,
  };
};
