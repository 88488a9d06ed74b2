import { PageLayoutTabLayoutMode, ViewType } from 'twenty-sdk/define';

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
  tabs: Readonly<Partial<Record<Tab, string>>>;
  widgets: Readonly<Partial<Record<Tab, string>>>;
  view: { view: string };
};

const configurationOf = (tab: Tab, view: string) =>
  tab === 'home'
    ? ({
        configurationType: 'FIELDS',
        viewUniversalIdentifier: view,
        newFieldDefaultVisibility: true,
      } as const)
    : ({ configurationType: TABS[tab].type } as const);

const isTab = (key: string): key is Tab => key in TABS;

/** The page of a record of one of the app's own objects: one tab for each the registry names. */
export const recordPage = (
  object: string,
  name: string,
  { layout, tabs, widgets, view }: PageIdentifiers,
) => ({
  universalIdentifier: layout,
  name,
  type: 'RECORD_PAGE' as const,
  objectUniversalIdentifier: object,
  tabs: Object.entries(tabs).flatMap(([tab, identifier], index) => {
    const widget = isTab(tab) ? widgets[tab] : undefined;
    if (!isTab(tab) || widget === undefined) return [];
    return {
      universalIdentifier: identifier,
      title: TABS[tab].title,
      icon: TABS[tab].icon,
      position: 10 * (index + 1),
      // What is not a list of fields fills its tab, as on Twenty's own pages; in a list it would get a frame and a second title.
      layoutMode: tab === 'home' ? PageLayoutTabLayoutMode.VERTICAL_LIST : PageLayoutTabLayoutMode.CANVAS,
      widgets: [
        {
          universalIdentifier: widget,
          title: TABS[tab].widget,
          type: TABS[tab].type,
          objectUniversalIdentifier: object,
          configuration: configurationOf(tab, view.view),
        },
      ],
    };
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
