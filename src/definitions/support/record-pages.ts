import { PageLayoutTabLayoutMode, type PageLayoutTabManifest, ViewType } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { fieldEditor, fieldTable, type RelatedList } from './field-widgets.ts';

/** The tabs a page can have, from left to right: the fields first, then what Twenty keeps about every record. */
const TABS = {
  home: { title: 'Home', icon: 'IconHome', type: 'FIELDS', widget: 'Fields' },
  timeline: { title: 'Timeline', icon: 'IconTimelineEvent', type: 'TIMELINE', widget: 'Timeline' },
  tasks: { title: 'Tasks', icon: 'IconCheckbox', type: 'TASKS', widget: 'Tasks' },
  notes: { title: 'Notes', icon: 'IconNotes', type: 'NOTES', widget: 'Notes' },
  files: { title: 'Files', icon: 'IconPaperclip', type: 'FILES', widget: 'Files' },
} as const;

type CommonTab = keyof typeof TABS;

/** A tab that not every page has: texts to write in, or a list of what belongs to the record. */
type OwnTab = { key: string; title: string; icon: string } & (
  | { texts: readonly { key: string; title: string; field: string }[] }
  | { list: RelatedList }
);

type PageIdentifiers = { layout: string; view: string };

/** The tabs of a record that people work on. */
export const WORKING_TABS = ['home', 'timeline', 'tasks', 'notes', 'files'] as const;

/**
 * Those of one that only the app writes. Nobody decides anything there, and the timeline of Twenty 2.21 would tell of
 * each recalculation, with fields that are for machines.
 */
export const READING_TABS = ['home'] as const;

const widgetId = (layout: string, key: string): string => derivedId(layout, 'widget', key);

const configurationOf = (tab: CommonTab, view: string) =>
  tab === 'home'
    ? ({
        configurationType: 'FIELDS',
        viewUniversalIdentifier: view,
        newFieldDefaultVisibility: true,
      } as const)
    : ({ configurationType: TABS[tab].type } as const);

/** A tab of every page. What is not a list of fields fills it; in a list it would get a frame and a second title. */
const commonTab = (object: string, tab: CommonTab, { layout, view }: PageIdentifiers) => ({
  title: TABS[tab].title,
  icon: TABS[tab].icon,
  layoutMode: tab === 'home' ? PageLayoutTabLayoutMode.VERTICAL_LIST : PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    {
      universalIdentifier: widgetId(layout, tab),
      title: TABS[tab].widget,
      type: TABS[tab].type,
      objectUniversalIdentifier: object,
      configuration: configurationOf(tab, view),
    },
  ],
});

const ownTab = (object: string, layout: string, own: OwnTab) => ({
  title: own.title,
  icon: own.icon,
  layoutMode: PageLayoutTabLayoutMode.VERTICAL_LIST,
  widgets:
    'list' in own
      ? [fieldTable(object, widgetId(layout, own.key), own.title, own.list)]
      : own.texts.map(({ key, title, field }) => fieldEditor(object, widgetId(layout, key), title, field)),
});

/**
 * The page of a record of one of the app's own objects.
 *
 * @param tabs from left to right
 */
export const recordPage = (
  object: string,
  name: string,
  page: PageIdentifiers,
  tabs: readonly (CommonTab | OwnTab)[],
) => ({
  universalIdentifier: page.layout,
  name,
  type: 'RECORD_PAGE' as const,
  objectUniversalIdentifier: object,
  tabs: tabs.map((tab, index): PageLayoutTabManifest => {
    const isCommon = typeof tab === 'string';
    return {
      universalIdentifier: derivedId(page.layout, 'tab', isCommon ? tab : tab.key),
      position: 10 * (index + 1),
      ...(isCommon ? commonTab(object, tab, page) : ownTab(object, page.layout, tab)),
    };
  }),
});

type Group<Name extends string> = { name: string; fields: readonly Name[] };

type FieldsView<Name extends string> = {
  /** The identifier of the view. */
  view: string;
  object: string;
  objectFields: Readonly<Record<Name, string>>;
  name: string;
  /** The groups from top to bottom, each with its fields in order. */
  groups: Readonly<Record<string, Group<NoInfer<Name>>>>;
};

/** The fields of a record page, in named groups. */
export function fieldsView<Name extends string>({
  view,
  object,
  objectFields,
  name,
  groups,
}: FieldsView<Name>) {
  const ordered = Object.entries(groups);
  const groupId = (group: string): string => derivedId(view, 'field group', group);
  return {
    universalIdentifier: view,
    objectUniversalIdentifier: object,
    name,
    icon: 'IconList',
    type: ViewType.FIELDS_WIDGET,
    fieldGroups: ordered.map(([group, { name: groupName }], position) => ({
      universalIdentifier: groupId(group),
      name: groupName,
      position,
      isVisible: true,
    })),
    fields: ordered
      .flatMap(([group, { fields }]) => fields.map((field) => ({ group, field })))
      .map(({ group, field }, position) => ({
        universalIdentifier: derivedId(view, 'field', field),
        fieldMetadataUniversalIdentifier: objectFields[field],
        viewFieldGroupUniversalIdentifier: groupId(group),
        position,
        isVisible: true,
        size: 150,
      })),
  };
}
