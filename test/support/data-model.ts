import type { Workspace } from '../../embedded/index.ts';

/** What the metadata API of a server says of a workspace. */
export const dataModelOf = ({ schema }: Workspace): unknown => ({
  objects: {
    edges: [...schema.values()].map(({ name, fields }) => ({
      node: {
        nameSingular: name,
        fieldsList: [...fields.values()].map((field) => ({
          id: field.name,
          name: field.name,
          options:
            field.name === 'stage' && field.type === 'scalar'
              ? field.options?.map((value, position) => ({ value, label: value, color: 'gray', position }))
              : null,
        })),
      },
    })),
    pageInfo: { hasNextPage: false },
  },
});
