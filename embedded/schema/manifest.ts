import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const fieldSchema = z.looseObject({
  universalIdentifier: z.string(),
  writability: z.string().nullish(),
  objectUniversalIdentifier: z.string().optional(),
  type: z.string(),
  name: z.string(),
  label: z.string(),
  isNullable: z.boolean().optional(),
  isUnique: z.boolean().optional(),
  defaultValue: z.unknown().optional(),
  options: z.array(z.looseObject({ value: z.string(), position: z.number().optional() })).nullish(),
  relationTargetObjectMetadataUniversalIdentifier: z.string().nullish(),
  relationTargetFieldMetadataUniversalIdentifier: z.string().nullish(),
  universalSettings: z.looseObject({ relationType: z.string().optional() }).nullish(),
});

const objectSchema = z.looseObject({
  universalIdentifier: z.string(),
  writability: z.string().nullish(),
  nameSingular: z.string(),
  namePlural: z.string(),
  labelSingular: z.string(),
  labelIdentifierFieldMetadataUniversalIdentifier: z.string().nullish(),
  fields: z.array(fieldSchema),
});

const indexSchema = z.looseObject({
  universalIdentifier: z.string(),
  objectUniversalIdentifier: z.string(),
  isUnique: z.boolean().optional(),
  fields: z.array(
    z.looseObject({ fieldUniversalIdentifier: z.string(), subFieldName: z.string().nullish() }),
  ),
});

const logicFunctionSchema = z.looseObject({
  universalIdentifier: z.string(),
  name: z.string().optional(),
  timeoutSeconds: z.number().optional(),
  handlerName: z.string(),
  builtHandlerPath: z.string(),
  cronTriggerSettings: z.looseObject({ pattern: z.string() }).nullish(),
  databaseEventTriggerSettings: z
    .looseObject({
      eventName: z.string(),
      updatedFields: z.array(z.string()).nullish(),
      batchMode: z.boolean().optional(),
    })
    .nullish(),
  httpRouteTriggerSettings: z
    .looseObject({
      path: z.string(),
      httpMethod: z.string(),
      isAuthRequired: z.boolean().default(true),
      forwardedRequestHeaders: z.array(z.string()).nullish(),
    })
    .nullish(),
});

const flag = z.boolean().nullish();

const roleSchema = z.looseObject({
  universalIdentifier: z.string(),
  label: z.string(),
  canReadAllObjectRecords: flag,
  canUpdateAllObjectRecords: flag,
  canSoftDeleteAllObjectRecords: flag,
  canDestroyAllObjectRecords: flag,
  canUpdateAllSettings: flag,
  permissionFlagUniversalIdentifiers: z.array(z.string()).nullish(),
  objectPermissions: z
    .array(
      z.looseObject({
        objectUniversalIdentifier: z.string(),
        canReadObjectRecords: flag,
        canUpdateObjectRecords: flag,
        canSoftDeleteObjectRecords: flag,
        canDestroyObjectRecords: flag,
      }),
    )
    .nullish(),
  fieldPermissions: z
    .array(
      z.looseObject({
        fieldUniversalIdentifier: z.string(),
        canReadFieldValue: flag,
        canUpdateFieldValue: flag,
      }),
    )
    .nullish(),
});

const manifestSchema = z.looseObject({
  application: z.looseObject({
    universalIdentifier: z.string(),
    displayName: z.string(),
    version: z.string().optional(),
    applicationVariables: z.record(z.string(), z.looseObject({ value: z.unknown().optional() })).nullish(),
    defaultRoleUniversalIdentifier: z.string().nullish(),
    postInstallLogicFunction: z.looseObject({ universalIdentifier: z.string() }).nullish(),
  }),
  objects: z.array(objectSchema).default([]),
  fields: z.array(fieldSchema).default([]),
  indexes: z.array(indexSchema).default([]),
  logicFunctions: z.array(logicFunctionSchema).default([]),
  roles: z.array(roleSchema).default([]),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestField = z.infer<typeof fieldSchema>;
export type ManifestObject = z.infer<typeof objectSchema>;
export type ManifestIndex = z.infer<typeof indexSchema>;
export type ManifestLogicFunction = z.infer<typeof logicFunctionSchema>;

/** Checks the part of a built manifest that the workspace uses. Throws `ZodError` on another shape. */
export const parseManifest = (value: unknown): Manifest => manifestSchema.parse(value);

/** Reads `manifest.json` from the folder an app was built into. */
export async function readManifest(outputDir: string): Promise<Manifest> {
  const text = await readFile(join(outputDir, 'manifest.json'), 'utf8');
  return parseManifest(JSON.parse(text));
}
