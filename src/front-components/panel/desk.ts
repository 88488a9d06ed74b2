import {
  AppPath,
  copyToClipboard,
  navigate,
  openSidePanelPage,
  SidePanelPages,
} from 'twenty-sdk/front-component';
import type { Language } from '../../domain/shared/language.ts';
import { WorkspaceClient } from '../workspace/client.ts';
import { pageTimers, type Timers } from '../workspace/live.ts';
import { readRecordTabs } from '../workspace/record-tabs.ts';
import { type Rights, readRights } from '../workspace/rights.ts';

/** A record that can be opened. */
export type RecordRef = { object: string; id: string };

/** A place of Twenty's own: lists, and the settings in which mailboxes and calendars are connected. */
export type Place = 'OPPORTUNITIES' | 'PEOPLE' | 'ACCOUNTS';

/** What a page works with: the workspace, who is asking, and what the page around it can do. */
export type Desk = {
  client: WorkspaceClient;
  language: Language;
  timers: Timers;
  /** What the person may do; asked once, whatever pages follow each other in the panel. */
  rights(): Promise<Rights>;
  open(record: RecordRef): void;
  /**
   * Opens the tab of a record that a component stands on, by the component's universal identifier. False where the
   * workspace has no such tab, or does not tell.
   */
  openTab(record: RecordRef, component: string): Promise<boolean>;
  /** Opens it beside the page, which stays. */
  openBeside(record: RecordRef): void;
  /** Opens the editor of a text beside the page. */
  editText(record: RecordRef, field: string): void;
  go(place: Place): void;
  /** Opens the list of an object, by its plural name: the one it opens with, or these records only. */
  openList(objects: string, ids?: readonly string[]): void;
  copy(text: string): Promise<void>;
};

/** As many records as the address of a list can name. */
export const MOST_IN_LIST = 100;

const LISTS = { OPPORTUNITIES: 'opportunities', PEOPLE: 'people' } as const;

/** The desk of whoever has the page open. */
export function createDesk(language: Language): Desk {
  const client = new WorkspaceClient();
  let rights: Promise<Rights> | undefined;
  let tabs: ReturnType<typeof readRecordTabs> | undefined;
  return {
    client,
    language,
    timers: pageTimers,
    rights: () => {
      rights ??= readRights(client);
      return rights;
    },
    open: ({ object, id }) => {
      void navigate(AppPath.RecordShowPage, { objectNameSingular: object, objectRecordId: id });
    },
    openTab: async ({ object, id }, component) => {
      tabs ??= readRecordTabs(client);
      const tab = (await tabs).get(component);
      if (tab === undefined) return false;
      // A path of its own, as what Twenty makes of a record's path has no place for the tab.
      void navigate(`/object/${object}/${id}#${tab}` as AppPath);
      return true;
    },
    openBeside: ({ object, id }) => {
      void openSidePanelPage({
        page: SidePanelPages.ViewRecord,
        recordId: id,
        objectNameSingular: object,
      });
    },
    editText: ({ object, id }, fieldName) => {
      void openSidePanelPage({
        page: SidePanelPages.EditRichText,
        recordId: id,
        objectNameSingular: object,
        fieldName,
      });
    },
    go: (place) => {
      if (place === 'ACCOUNTS') void navigate(AppPath.SettingsCatchAll, { '*': 'accounts' });
      else void navigate(AppPath.RecordIndexPage, { objectNamePlural: LISTS[place] });
    },
    openList: (objectNamePlural, ids) => {
      const only = ids === undefined ? undefined : { 'filter[id][IS]': JSON.stringify(ids) };
      void navigate(AppPath.RecordIndexPage, { objectNamePlural }, only);
    },
    copy: copyToClipboard,
  };
}
