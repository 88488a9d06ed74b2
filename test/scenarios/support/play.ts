/** Sets a scenario up in any workspace, and reads what its companies show. */
import * as z from 'zod';
import { create, createStage, type Given, type Mutation, type Stage, type Values } from './records.ts';
import type { ExpectedCompany, Scenario } from './scenario.ts';

export type Execute = (query: string, variables: Values) => Promise<unknown>;

/** The two companies of every scenario and the standard policy that scores them. */
export const basics = (stage: Stage): Given[] => [
  { object: 'scoringPolicy', values: { id: stage.id('policy'), name: 'Scenario policy' } },
  {
    object: 'company',
    values: {
      id: stage.id('a'),
      name: 'Alder Works',
      referenceValue: 'RATING_3',
      deliveryFit: 'RATING_3',
      scoringPolicyId: stage.id('policy'),
    },
  },
  {
    object: 'company',
    values: { id: stage.id('b'), name: 'Birch & Co', scoringPolicyId: stage.id('policy') },
  },
];

/** What creates what a scenario has before its change. */
export const givenBy = (scenario: Pick<Scenario, 'given'>, stage: Stage): Mutation[] =>
  [...basics(stage), ...(scenario.given?.(stage) ?? [])].map(({ object, values }) => create(object, values));

/** Creates what a scenario has before its change. */
export async function giveTo(execute: Execute, scenario: Scenario, stage: Stage): Promise<void> {
  for (const { query, variables } of givenBy(scenario, stage)) await execute(query, variables);
}

/**
 * Makes a scenario's change, one mutation after the other.
 *
 * @param between what to wait for before the next one
 */
export async function changeIn(
  execute: Execute,
  scenario: Scenario,
  stage: Stage,
  between: () => Promise<void> = async () => undefined,
): Promise<void> {
  for (const { query, variables } of scenario.change(stage)) {
    await execute(query, variables);
    await between();
  }
}

const Companies = z.object({
  companies: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          importanceScore: z.number().nullable(),
          closenessScore: z.number().nullable(),
          closenessTrend: z.string().nullable(),
          relationshipState: z.string().nullable(),
          scoreExplanation: z
            .object({
              importance: z.object({ missing: z.array(z.object({ code: z.string(), text: z.string() })) }),
              closeness: z.object({ missing: z.array(z.object({ code: z.string(), text: z.string() })) }),
            })
            .nullable(),
        }),
      }),
    ),
  }),
  people: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), closeness: z.number().nullable() }) })),
  }),
});

const READ = `query Read($companies: CompanyFilterInput, $people: PersonFilterInput) {
  companies(first: 10, filter: $companies) { edges { node {
    id importanceScore closenessScore closenessTrend relationshipState scoreExplanation } } }
  people(first: 10, filter: $people) { edges { node { id closeness } } }
}`;

export type Seen = { companies: Record<string, ExpectedCompany>; contacts: Record<string, number | null> };

/** What the scenario's companies and contacts show now, reduced to what it expects something of. */
export async function seenIn(execute: Execute, scenario: Scenario, stage: Stage): Promise<Seen> {
  const companyKeys = Object.keys(scenario.expected);
  const personKeys = Object.keys(scenario.contacts ?? {});
  const answer = Companies.parse(
    await execute(READ, {
      companies: { id: { in: companyKeys.map((key) => stage.id(key)) } },
      people: { id: { in: [...personKeys.map((key) => stage.id(key)), stage.id('nobody')] } },
    }),
  );
  const companies = new Map(answer.companies.edges.map(({ node }) => [node.id, node]));
  const people = new Map(answer.people.edges.map(({ node }) => [node.id, node.closeness]));
  return {
    companies: Object.fromEntries(
      companyKeys.flatMap((key) => {
        const node = companies.get(stage.id(key));
        const expected = scenario.expected[key];
        if (!node || !expected) return [];
        const missing = [
          ...(node.scoreExplanation?.importance.missing ?? []),
          ...(node.scoreExplanation?.closeness.missing ?? []),
        ].map(({ code }) => code);
        return [
          [
            key,
            {
              importance: node.importanceScore,
              closeness: node.closenessScore,
              ...(expected.trend === undefined ? {} : { trend: node.closenessTrend ?? '' }),
              ...(expected.state === undefined ? {} : { state: node.relationshipState ?? '' }),
              ...(expected.missing === undefined
                ? {}
                : { missing: missing.filter((code) => expected.missing?.includes(code)) }),
            },
          ],
        ];
      }),
    ),
    contacts: Object.fromEntries(personKeys.map((key) => [key, people.get(stage.id(key)) ?? null])),
  };
}

/** What a scenario expects, in the form of `seenIn`. */
export const expectedOf = ({ expected, contacts }: Scenario): Seen => ({
  companies: { ...expected },
  contacts: { ...contacts },
});

export { createStage };
