import { join } from 'node:path';
import { type Role, rolesOf } from '../permissions/role.ts';
import type { Manifest } from '../schema/manifest.ts';

/** A logic function of the installed app. */
export interface InstalledFunction {
  readonly id: string;
  readonly name: string;
  readonly bundlePath: string;
  readonly handlerName: string;
  readonly timeoutMs: number;
  readonly event?: {
    /** `opportunity.updated`, `opportunity.*`, `*.created` or `*.*` */
    readonly name: string;
    readonly updatedFields: readonly string[];
    /** Newer servers hand such a function up to 200 events at once. */
    readonly batch: boolean;
  };
  readonly cronPattern?: string;
  readonly route?: {
    readonly path: string;
    readonly method: string;
    readonly isAuthRequired: boolean;
    readonly forwardedHeaders: readonly string[];
  };
}

/** An installed app. */
export interface InstalledApp {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly functions: readonly InstalledFunction[];
  readonly postInstallId?: string;
  /** By universal identifier. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Universal identifiers of the objects and fields that only the app itself may write, on servers that know it. */
  readonly closed: ReadonlySet<string>;
  /** The role that the app itself has. */
  readonly roleId?: string;
  /** Application variables with the values a new install has. */
  readonly variables: Readonly<Record<string, string>>;
}

/** A server's default when a function names no timeout, in seconds. */
const DEFAULT_TIMEOUT = 300;

/** A variable's value as a function's environment has it: lists and objects as JSON, everything else as text. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const closedIn = ({ objects, fields }: Manifest): ReadonlySet<string> =>
  new Set(
    [...objects, ...objects.flatMap((object) => object.fields), ...fields]
      .filter(({ writability }) => writability === 'APPLICATION')
      .map(({ universalIdentifier }) => universalIdentifier),
  );

/** Reads the app of a manifest; bundle paths start at the folder it was built into. */
export function installedApp(manifest: Manifest, outputDir: string): InstalledApp {
  const functions = manifest.logicFunctions.map((item): InstalledFunction => {
    const event = item.databaseEventTriggerSettings;
    const route = item.httpRouteTriggerSettings;
    return {
      id: item.universalIdentifier,
      name: item.name ?? item.universalIdentifier,
      bundlePath: join(outputDir, item.builtHandlerPath),
      handlerName: item.handlerName,
      timeoutMs: (item.timeoutSeconds ?? DEFAULT_TIMEOUT) * 1000,
      event: event
        ? { name: event.eventName, updatedFields: event.updatedFields ?? [], batch: event.batchMode === true }
        : undefined,
      cronPattern: item.cronTriggerSettings?.pattern,
      route: route
        ? {
            path: route.path,
            method: route.httpMethod,
            isAuthRequired: route.isAuthRequired,
            forwardedHeaders: route.forwardedRequestHeaders ?? [],
          }
        : undefined,
    };
  });
  const variables = Object.fromEntries(
    Object.entries(manifest.application.applicationVariables ?? {}).map(([name, { value }]) => [
      name,
      textOf(value),
    ]),
  );
  return {
    id: manifest.application.universalIdentifier,
    name: manifest.application.displayName,
    version: manifest.application.version ?? '0.0.0',
    functions,
    postInstallId: manifest.application.postInstallLogicFunction?.universalIdentifier,
    roles: rolesOf(manifest),
    closed: closedIn(manifest),
    roleId: manifest.application.defaultRoleUniversalIdentifier ?? undefined,
    variables,
  };
}
