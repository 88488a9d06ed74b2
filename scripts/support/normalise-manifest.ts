import { z } from 'zod';

const jsonObject = z.record(z.string(), z.json());

type Json = z.infer<ReturnType<typeof z.json>>;
type JsonObject = z.infer<typeof jsonObject>;

/**
 * What says nothing about the app's shape: checksums, which follow the bundler; the README, which has its own file;
 * and the cover image, which the builder draws from the logo.
 */
const LEFT_OUT = new Set([
  'aboutDescription',
  'builtChecksum',
  'builtComponentChecksum',
  'builtHandlerChecksum',
  'checksum',
  'packageJsonChecksum',
  'yarnLockChecksum',
]);

/** Lists below the top level whose order means nothing, because a position or nothing at all says where a row goes. */
const UNORDERED = new Set(['objectPermissions', 'fieldPermissions']);

const GENERATED_ASSET = /\.generated\.[a-z]+$/;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isGenerated = (value: Json): boolean =>
  GENERATED_ASSET.test(typeof value === 'string' ? value : isObject(value) ? String(value.filePath) : '');

const sortKeyOf = (value: Json): string =>
  isObject(value) ? String(value.universalIdentifier ?? value.filePath ?? '') : String(value);

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const byIdentifier = (values: readonly Json[]): Json[] =>
  [...values].sort((left, right) => compare(sortKeyOf(left), sortKeyOf(right)));

const byPosition = (values: readonly Json[]): Json[] =>
  [...values].sort((left, right) =>
    isObject(left) && isObject(right) ? Number(left.position) - Number(right.position) : 0,
  );

const hasPositions = (values: readonly Json[]): boolean =>
  values.length > 0 && values.every((value) => isObject(value) && typeof value.position === 'number');

function normaliseList(values: readonly Json[], isUnordered: boolean): Json[] {
  const kept = values.filter((value) => !isGenerated(value)).map(normaliseValue);
  if (isUnordered) return byIdentifier(kept);
  return hasPositions(kept) ? byPosition(kept) : kept;
}

const normaliseObject = (object: JsonObject, isTopLevel: boolean): JsonObject =>
  Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => !LEFT_OUT.has(key))
      .sort(([left], [right]) => compare(left, right))
      .map(([key, value]) => [
        key,
        Array.isArray(value) ? normaliseList(value, isTopLevel || UNORDERED.has(key)) : normaliseValue(value),
      ]),
  );

function normaliseValue(value: Json): Json {
  if (Array.isArray(value)) return normaliseList(value, false);
  return isObject(value) ? normaliseObject(value, false) : value;
}

/**
 * The manifest as it is kept under version control: the same text for the same app, whatever machine built it.
 * @param manifest the manifest as the builder wrote it
 * @returns pretty JSON with sorted keys and a final newline
 * @throws ZodError when it is not a JSON object
 */
export const normaliseManifest = (manifest: unknown): string =>
  `${JSON.stringify(normaliseObject(jsonObject.parse(manifest), true), null, 2)}\n`;
