import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { z } from 'zod';

const id = z.string();

const field = z.looseObject({
  universalIdentifier: id,
  objectUniversalIdentifier: id.optional(),
  name: z.string(),
  label: z.string(),
  type: z.string(),
  icon: z.string().optional(),
  description: z.string().optional(),
  isNullable: z.boolean().optional(),
  isUIEditable: z.boolean().optional(),
  isAuditLogged: z.boolean().optional(),
  writability: z.string().optional(),
  defaultValue: z.json().optional(),
  options: z
    .array(z.looseObject({ id, value: z.string(), label: z.string(), position: z.number() }))
    .nullish(),
  relationTargetObjectMetadataUniversalIdentifier: id.optional(),
  relationTargetFieldMetadataUniversalIdentifier: id.optional(),
  universalSettings: z
    .looseObject({ relationType: z.string().optional(), joinColumnName: z.string().nullish() })
    .nullish(),
});

const object = z.looseObject({
  universalIdentifier: id,
  nameSingular: z.string(),
  namePlural: z.string(),
  labelSingular: z.string(),
  labelPlural: z.string(),
  icon: z.string().optional(),
  description: z.string().optional(),
  isUICreatable: z.boolean().optional(),
  isUIEditable: z.boolean().optional(),
  writability: z.string().optional(),
  labelIdentifierFieldMetadataUniversalIdentifier: id,
  fields: z.array(field),
});

const viewField = z.looseObject({
  universalIdentifier: id,
  fieldMetadataUniversalIdentifier: id,
  position: z.number(),
  isVisible: z.boolean().optional(),
  size: z.number().optional(),
  aggregateOperation: z.string().optional(),
});

const view = z.looseObject({
  universalIdentifier: id,
  name: z.string(),
  key: z.string().optional(),
  position: z.number().optional(),
  type: z.string(),
  icon: z.string().optional(),
  objectUniversalIdentifier: id,
  fields: z.array(viewField),
  sorts: z
    .array(
      z.looseObject({ universalIdentifier: id, fieldMetadataUniversalIdentifier: id, direction: z.string() }),
    )
    .optional(),
  filters: z
    .array(
      z.looseObject({
        universalIdentifier: id,
        fieldMetadataUniversalIdentifier: id,
        operand: z.string(),
        value: z.union([z.string(), z.array(z.string())]),
        viewFilterGroupUniversalIdentifier: id.optional(),
      }),
    )
    .optional(),
  filterGroups: z
    .array(
      z.looseObject({
        universalIdentifier: id,
        logicalOperator: z.string(),
        parentViewFilterGroupUniversalIdentifier: id.optional(),
      }),
    )
    .optional(),
  groups: z.array(z.looseObject({ fieldValue: z.string(), position: z.number() })).optional(),
  mainGroupByFieldMetadataUniversalIdentifier: id.optional(),
  kanbanAggregateOperation: z.string().optional(),
  calendarFieldMetadataUniversalIdentifier: id.optional(),
});

const role = z.looseObject({
  universalIdentifier: id,
  label: z.string(),
  objectPermissions: z.array(
    z.looseObject({
      objectUniversalIdentifier: id,
      canReadObjectRecords: z.boolean(),
      canUpdateObjectRecords: z.boolean(),
      canSoftDeleteObjectRecords: z.boolean(),
      canDestroyObjectRecords: z.boolean(),
    }),
  ),
  fieldPermissions: z.array(
    z.looseObject({
      objectUniversalIdentifier: id,
      fieldUniversalIdentifier: id,
      canReadFieldValue: z.boolean().optional(),
      canUpdateFieldValue: z.boolean().optional(),
    }),
  ),
  permissionFlagUniversalIdentifiers: z.array(z.string()),
});

const tab = z.looseObject({
  universalIdentifier: id,
  title: z.string(),
  position: z.number(),
  widgets: z.array(
    z.looseObject({
      universalIdentifier: id,
      title: z.string(),
      type: z.string(),
      objectUniversalIdentifier: id.optional(),
      position: z
        .looseObject({
          row: z.number(),
          column: z.number(),
          rowSpan: z.number(),
          columnSpan: z.number(),
        })
        .optional(),
      configuration: z.looseObject({
        configurationType: z.string(),
        fieldMetadataId: id.optional(),
        fieldDisplayMode: z.string().optional(),
        viewId: id.optional(),
        viewUniversalIdentifier: id.optional(),
        aggregateFieldMetadataUniversalIdentifier: id.optional(),
        groupByFieldMetadataUniversalIdentifier: id.optional(),
        aggregateOperation: z.string().optional(),
        primaryAxisGroupByFieldMetadataUniversalIdentifier: id.optional(),
        primaryAxisGroupBySubFieldName: z.string().optional(),
        secondaryAxisGroupByFieldMetadataUniversalIdentifier: id.optional(),
        filter: z
          .looseObject({
            recordFilters: z.array(
              z.looseObject({ fieldMetadataUniversalIdentifier: id, operand: z.string(), value: z.string() }),
            ),
          })
          .optional(),
      }),
    }),
  ),
});

const manifest = z.looseObject({
  application: z.looseObject({
    universalIdentifier: id,
    defaultRoleUniversalIdentifier: id,
    requiredServerVersionRange: z.string(),
    logo: z.string(),
    applicationVariables: z.record(
      z.string(),
      z.looseObject({
        universalIdentifier: id,
        type: z.string(),
        label: z.string(),
        description: z.string(),
        value: z.json(),
      }),
    ),
  }),
  objects: z.array(object),
  fields: z.array(field.extend({ objectUniversalIdentifier: id })),
  indexes: z.array(
    z.looseObject({
      universalIdentifier: id,
      objectUniversalIdentifier: id,
      isUnique: z.boolean(),
      fields: z.array(z.looseObject({ fieldUniversalIdentifier: id })),
    }),
  ),
  roles: z.array(role),
  views: z.array(view),
  viewFields: z.array(viewField.extend({ viewUniversalIdentifier: id })),
  navigationMenuItems: z.array(
    z.looseObject({
      universalIdentifier: id,
      name: z.string(),
      icon: z.string(),
      position: z.number(),
      viewUniversalIdentifier: id.optional(),
      pageLayoutUniversalIdentifier: id.optional(),
      folderUniversalIdentifier: id.optional(),
    }),
  ),
  pageLayouts: z.array(
    z.looseObject({ universalIdentifier: id, objectUniversalIdentifier: id.optional(), tabs: z.array(tab) }),
  ),
  pageLayoutTabs: z.array(tab),
  logicFunctions: z.array(z.looseObject({ universalIdentifier: id })),
  frontComponents: z.array(z.looseObject({ universalIdentifier: id })),
  publicAssets: z.array(z.looseObject({ filePath: z.string() })),
});

export type Manifest = z.infer<typeof manifest>;
export type ManifestField = Manifest['fields'][number];

/** The manifest of the built app, as its builder wrote it. */
export const readBuiltManifest = (): unknown =>
  JSON.parse(readFileSync(join(inject('builtApp'), 'manifest.json'), 'utf8'));

/** The same, read as what the tests look at. */
export const builtManifest = (): Manifest => manifest.parse(readBuiltManifest());

/** Every field the app declares, on its own objects and on standard ones, with the object it belongs to. */
export const fieldsOf = ({ objects, fields }: Manifest): ManifestField[] => [
  ...fields,
  ...objects.flatMap((owner) =>
    owner.fields.map((owned) => ({ ...owned, objectUniversalIdentifier: owner.universalIdentifier })),
  ),
];
