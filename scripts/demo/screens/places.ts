/** Where in Twenty the app's components stand, as its definitions say. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { z } from 'zod';
import type { ObjectType, Schema } from '../../../embedded/schema/types.ts';

/** A text as the definitions have it, and in Chinese where the app's locale has it. */
export type Title = { en: string; 'zh-CN': string };

/** An object whose records places are opened for, and how such a record is found and named. */
export type PlaceObject = {
  name: string;
  plural: string;
  title: Title;
  /** The field that names a record, with what is to be selected of it. */
  label: string;
  isFullName: boolean;
  /** Whether its records belong to a company. */
  hasCompany: boolean;
  /** Whether its records are told by how much they matter. */
  hasImportance: boolean;
};

/** One place that a component fills: a page, a tab of a record's page, or what a command opens beside a record. */
export type Place = {
  /** Stable, of letters, digits and dashes. */
  id: string;
  title: Title;
  /** Universal identifier of the component. */
  component: string;
  /** Whose record it is opened for; null for a page and for a command that needs none. */
  object: PlaceObject | null;
};

const Widget = z.looseObject({
  configuration: z.looseObject({ frontComponentUniversalIdentifier: z.string().optional() }).optional(),
});
const Tab = z.looseObject({ title: z.string(), widgets: z.array(Widget).default([]) });
const Layout = z.looseObject({
  universalIdentifier: z.string(),
  name: z.string(),
  type: z.string(),
  objectUniversalIdentifier: z.string().nullish(),
  tabs: z.array(Tab).default([]),
});
const TabOfPage = Tab.extend({ pageLayoutUniversalIdentifier: z.string(), position: z.number().default(0) });
const Command = z.looseObject({
  label: z.string(),
  availabilityObjectUniversalIdentifier: z.string().optional(),
  frontComponentUniversalIdentifier: z.string().optional(),
});
const Module = z.object({ default: z.looseObject({ config: z.unknown() }) });
const Locale = z.record(z.string(), z.unknown());

const FOLDER = join('src', 'definitions');

/** The definitions of one kind, in the order of their files. */
async function defined<Config>(appPath: string, define: string, shape: z.ZodType<Config>): Promise<Config[]> {
  const names = (await readdir(join(appPath, FOLDER), { recursive: true }))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const found: Config[] = [];
  for (const name of names) {
    const path = join(appPath, FOLDER, name);
    if (!(await readFile(path, 'utf8')).includes(`export default ${define}(`)) continue;
    const { default: definition } = Module.parse(await import(pathToFileURL(path).href));
    found.push(shape.parse(definition.config));
  }
  return found;
}

/** Objects by the layout of their record page; standard layouts are named after theirs. */
function objectsByLayout(
  schema: Schema,
  layouts: readonly z.infer<typeof Layout>[],
): Map<string, ObjectType> {
  const byId = new Map([...schema.values()].map((object) => [object.universalIdentifier, object]));
  const standard = Object.entries(STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS).map(
    ([name, { universalIdentifier }]) =>
      [universalIdentifier, schema.get(name.replace(/RecordPage$/, ''))] as const,
  );
  const own = layouts.map(
    ({ universalIdentifier, objectUniversalIdentifier }) =>
      [universalIdentifier, byId.get(objectUniversalIdentifier ?? '')] as const,
  );
  return new Map([...standard, ...own].flatMap(([layout, object]) => (object ? [[layout, object]] : [])));
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const componentsOf = ({ widgets }: z.infer<typeof Tab>): string[] =>
  widgets.flatMap(({ configuration }) => configuration?.frontComponentUniversalIdentifier ?? []);

/**
 * All places: pages first, then those of companies, then of the other objects, those with most places before the others;
 * of one object the tabs, then what commands open. A component that stands on an object's tab is not told again as its
 * command.
 *
 * @param schema of a workspace that has the app installed
 * @throws ZodError when a definition has another shape than Twenty's
 */
export async function readPlaces(appPath: string, schema: Schema): Promise<Place[]> {
  const layouts = await defined(appPath, 'definePageLayout', Layout);
  const tabs = await defined(appPath, 'definePageLayoutTab', TabOfPage);
  const commands = await defined(appPath, 'defineCommandMenuItem', Command);
  const locale = Locale.parse(JSON.parse(await readFile(join(appPath, 'locales', 'zh-CN.json'), 'utf8')));

  const titled = (kind: string, en: string): Title => {
    const texts = z.record(z.string(), z.string()).safeParse(locale[kind]);
    return { en, 'zh-CN': (texts.success ? texts.data[en] : undefined) ?? en };
  };
  const objectOf = (object: ObjectType | undefined): PlaceObject | null => {
    if (!object) return null;
    const label = object.labelField ?? 'name';
    const field = object.fields.get(label);
    return {
      name: object.name,
      plural: object.plural,
      title: titled('objectMetadata.labelSingular', object.label),
      label,
      isFullName: field?.type === 'composite' && field.kind === 'FULL_NAME',
      hasCompany: object.fields.has('company'),
      hasImportance: object.fields.has('importanceScore'),
    };
  };
  const placeOf = (title: Title, component: string, object: PlaceObject | null): Place => ({
    id: slug(`${object?.name.replaceAll(/[A-Z]/g, ' $&') ?? 'page'} ${title.en}`),
    title,
    component,
    object,
  });

  const onLayout = objectsByLayout(schema, layouts);
  const byId = new Map([...schema.values()].map((object) => [object.universalIdentifier, object]));
  const pages = layouts
    .filter(({ type }) => type === 'STANDALONE_PAGE')
    .flatMap(({ name, tabs: parts }) =>
      parts.flatMap((tab) =>
        componentsOf(tab).map((component) =>
          placeOf(
            parts.length === 1 ? titled('pageLayout.name', name) : titled('pageLayoutTab.title', tab.title),
            component,
            null,
          ),
        ),
      ),
    );
  const onRecords = [
    ...layouts.flatMap(({ universalIdentifier, tabs: parts }, at) =>
      onLayout.has(universalIdentifier)
        ? parts.map((tab) => ({ ...tab, pageLayoutUniversalIdentifier: universalIdentifier, position: at }))
        : [],
    ),
    ...tabs,
  ]
    .sort((one, other) => one.position - other.position)
    .flatMap((tab) => {
      const object = objectOf(onLayout.get(tab.pageLayoutUniversalIdentifier));
      if (object === null) return [];
      const title = titled('pageLayoutTab.title', tab.title);
      return componentsOf(tab).map((component) => placeOf(title, component, object));
    });
  const known = new Set(
    [...pages, ...onRecords].map(({ component, object }) => `${component} ${object?.name}`),
  );
  const beside = commands.flatMap((command) => {
    const component = command.frontComponentUniversalIdentifier;
    if (component === undefined) return [];
    const object = objectOf(byId.get(command.availabilityObjectUniversalIdentifier ?? ''));
    const key = `${component} ${object?.name}`;
    if (known.has(key)) return [];
    known.add(key);
    return [placeOf(titled('commandMenuItem.label', command.label), component, object)];
  });
  const all = [...pages, ...onRecords, ...beside];
  const count = (object: PlaceObject | null): number =>
    all.filter((place) => place.object?.name === object?.name).length;
  const rank = ({ object }: Place): number =>
    object === null ? 0 : object.name === 'company' ? 1 : 2 + 1 / count(object);
  return all.sort((one, other) => rank(one) - rank(other));
}
