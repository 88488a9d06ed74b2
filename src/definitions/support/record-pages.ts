import { PageLayoutTabLayoutMode, type PageLayoutTabManifest, ViewType } from 'twenty-sdk/define';
import { fieldEditor, fieldTable, type RelatedList } from './field-widgets.ts';

/** The tabs a page can have, from left to right: the fields first, then what Twenty keeps about every record. */
const TABS = {
  home: { title: 'Home', icon: 'IconHome', type: 'FIELDS', widget: 'Fields' },
  timeline: { title: 'Timeline', icon: 'IconTimelineEvent', type: 'TIMELINE', widget: 'Timeline' },
  tasks: { title: 'Tasks', icon: 'IconCheckbox', type: 'TASKS', widget: 'Tasks' },
  notes: { title: 'Notes', icon: 'IconNotes', type: 'NOTES', widget: 'Notes' },
  files: { title: 'Files', icon: 'IconPaperclip', type: 'FILES', widget: 'Files' },
} as const;

type Tab = keyof typeof TABS;

type PageIdentifiers = {
  layout: string;
  tabs: Readonly<Record<string, string>>;
  widgets: Readonly<Record<string, string>>;
  view: { view: string };
};

/** A tab that not every page has: texts to write in, or a list of what belongs to the record. */
type OwnTab = { title: string; icon: string } & (
  | { texts: readonly { widget: string; title: string; field: string }[] }
  | { list: RelatedList }
);

const configurationOf = (tab: Tab, view: string) =>
  tab === 'home'
    ? ({
        configurationType: 'FIELDS',
        viewUniversalIdentifier: view,
        newFieldDefaultVisibility: true,
      } as const)
    : ({ configurationType: TABS[tab].type } as const);

const isTab = (key: string): key is Tab => key in TABS;

/** A tab of every page. What is not a list of fields fills it; in a list it would get a frame and a second title. */
const commonTab = (object: string, tab: Tab, widget: string, view: string) => ({
  title: TABS[tab].title,
  icon: TABS[tab].icon,
  layoutMode: tab === 'home' ? PageLayoutTabLayoutMode.VERTICAL_LIST : PageLayoutTabLayoutMode.CANVAS,
  widgets: [
    {
      universalIdentifier: widget,
      title: TABS[tab].widget,
      type: TABS[tab].type,
      objectUniversalIdentifier: object,
      configuration: configurationOf(tab, view),
    },
  ],
});

const ownTab = (object: string, own: OwnTab) => ({
  title: own.title,
  icon: own.icon,
  layoutMode: PageLayoutTabLayoutMode.VERTICAL_LIST,
  widgets:
    'list' in own
      ? [fieldTable(object, own.title, own.list)]
      : own.texts.map(({ widget, title, field }) => fieldEditor(object, widget, title, field)),
});

/**
 * The page of a record of one of the app's own objects: one tab for each the registry names, in its order.
 *
 * @param own what the tabs show that not every page has
 */
export const recordPage = (
  object: string,
  name: string,
  { layout, tabs, widgets, view }: PageIdentifiers,
  own: Readonly<Record<string, OwnTab>> = {},
) => ({
  universalIdentifier: layout,
  name,
  type: 'RECORD_PAGE' as const,
  objectUniversalIdentifier: object,
  tabs: Object.entries(tabs).flatMap(([tab, identifier], index): PageLayoutTabManifest[] => {
    const widget = widgets[tab];
    const place = { universalIdentifier: identifier, position: 10 * (index + 1) };
    const special = own[tab];
    if (special) return [{ ...place, ...ownTab(object, special) }];
    return isTab(tab) && widget !== undefined
      ? [{ ...place, ...commonTab(object, tab, widget, view.view) }]
      : [];
  }),
});

type Group<Name extends string> = { name: string; fields: readonly Name[] };

type FieldsView<Name extends string, Shown extends Name, GroupName extends string> = {
  identifiers: {
    view: string;
    groups: Readonly<Record<GroupName, string>>;
    fields: Readonly<Record<Shown, string>>;
  };
  object: string;
  objectFields: Readonly<Record<Name, string>>;
  name: string;
  /** The groups from top to bottom, each with its fields in order. */
  groups: Record<NoInfer<GroupName>, Group<NoInfer<Shown>>>;
};

/** The fields of a record page, in named groups. */
export const fieldsView = <Name extends string, Shown extends Name, GroupName extends string>({
  identifiers,
  object,
  objectFields,
  name,
  groups,
}: FieldsView<Name, Shown, GroupName>) => {
  const ordered = Object.entries(groups) as [GroupName, Group<Shown>][];
  return {
    universalIdentifier: identifiers.view,
    objectUniversalIdentifier: object,
    name,
    icon: 'IconList',
    type: ViewType.FIELDS_WIDGET,
    fieldGroups: ordered.map(([group, { name: groupName }], position) => ({
      universalIdentifier: identifiers.groups[group],
      name: groupName,
      position,
      isVisible: true,
    })),
    fields: ordered
      .flatMap(([group, { fields }]) => fields.map((field) => ({ group, field })))
      .map(({ group, field }, position) => ({
        universalIdentifier: identifiers.fields[field],
        fieldMetadataUniversalIdentifier: objectFields[field],
        viewFieldGroupUniversalIdentifier: identifiers.groups[group],
        position,
        isVisible: true,
        size: 150,
      })),
  };
};
