/** Which records the demo data has for a place. */
import type { PlaceObject } from '../places.ts';

export type Choice = { id: string; name: string; companyId: string | null };

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<unknown>;

const MOST = 500;

const selectionOf = ({ name, label, isFullName, hasCompany }: PlaceObject): string =>
  [
    'id',
    isFullName ? `${label} { firstName lastName }` : label,
    ...(hasCompany ? ['companyId', ...(name === 'keyAccount' ? [] : ['company { name }'])] : []),
  ].join(' ');

type Node = Record<string, unknown> & {
  id: string;
  companyId?: string | null;
  company?: { name: string } | null;
};

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value ?? '');

function choiceOf(node: Node, object: PlaceObject): Choice {
  const own = textOf(node[object.label]);
  const company = node.company?.name ?? '';
  const name = company === '' || own.includes(company) ? own : `${company} – ${own}`;
  return { id: node.id, name, companyId: object.name === 'company' ? node.id : (node.companyId ?? null) };
}

/** The records of an object by how much they matter, else by name. */
export async function choicesOf(ask: Ask, object: PlaceObject): Promise<Choice[]> {
  const order = object.hasImportance ? ', orderBy: [{ importanceScore: DescNullsLast }]' : '';
  const query = `query { ${object.plural}(first: ${MOST}${order}) { edges { node { ${selectionOf(object)} } } } }`;
  const data = (await ask(query)) as Record<string, { edges: { node: Node }[] }>;
  const choices = (data[object.plural]?.edges ?? []).map(({ node }) => choiceOf(node, object));
  return object.hasImportance ? choices : choices.sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * Which record to show first: the one that was chosen for this object, else one of the company that is being looked at.
 */
export const firstChoice = (
  choices: readonly Choice[],
  chosen: string | undefined,
  companyId: string | null,
): Choice | null =>
  choices.find(({ id }) => id === chosen) ??
  choices.find((choice) => companyId !== null && choice.companyId === companyId) ??
  choices[0] ??
  null;
