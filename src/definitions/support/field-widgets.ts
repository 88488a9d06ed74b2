/** Records that point to the one whose page it is: the field of that record that lists them, and their view. */
export type RelatedList = { field: string; view: string };

const fieldWidget = (object: string, widget: string, title: string) => ({
  universalIdentifier: widget,
  title,
  type: 'FIELD' as const,
  objectUniversalIdentifier: object,
});

/** A table of records that point to the one whose page it is. */
export const fieldTable = (object: string, widget: string, title: string, { field, view }: RelatedList) => ({
  ...fieldWidget(object, widget, title),
  configuration: {
    configurationType: 'FIELD' as const,
    fieldMetadataId: field,
    fieldDisplayMode: 'TABLE' as const,
    viewId: view,
  },
});

/** A text with headings and lists, open for writing; among other fields it would show as one line. */
export const fieldEditor = (object: string, widget: string, title: string, field: string) => ({
  ...fieldWidget(object, widget, title),
  configuration: {
    configurationType: 'FIELD' as const,
    fieldMetadataId: field,
    fieldDisplayMode: 'EDITOR' as const,
  },
});
