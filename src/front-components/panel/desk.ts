import { AppPath, copyToClipboard, navigate } from 'twenty-sdk/front-component';
import type { Language } from '../../domain/shared/language.ts';
import { WorkspaceClient } from '../workspace/client.ts';
import { memberFinder } from '../workspace/member.ts';

/** A record that can be opened. */
export type RecordRef = { object: string; id: string };

/** What a page works with: the workspace, who is asking, and what the page around it can do. */
export type Desk = {
  client: WorkspaceClient;
  language: Language;
  /** The workspace member who clicks; null where nobody can be found. */
  memberId(): Promise<string | null>;
  open(record: RecordRef): void;
  copy(text: string): Promise<void>;
};

/** The desk of whoever has the page open. */
export const createDesk = (userId: string | null, language: Language): Desk => {
  const client = new WorkspaceClient();
  return {
    client,
    language,
    memberId: memberFinder(client, userId),
    open: ({ object, id }) => {
      void navigate(AppPath.RecordShowPage, { objectNameSingular: object, objectRecordId: id });
    },
    copy: copyToClipboard,
  };
};
