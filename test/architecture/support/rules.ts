import type { IForbiddenRuleType } from 'dependency-cruiser';

/** What a layer may import: its own and inner layers, and the packages it is there to wrap. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['^src/domain/'],
  flows: ['^src/(flows|domain)/'],
  // `http` and `crypto` for their types: what they do is Node's own.
  adapters: ['^src/(adapters|flows|domain)/', '^node_modules/zod/', '^(http|crypto)$'],
  definitions: [
    '^src/(definitions|domain)/',
    '^twenty-sdk/define$',
    '^node_modules/twenty-sdk/dist/define/',
    // Node's own hash, by which the ids of parts follow from those of their owners.
    '^crypto$',
  ],
  'front-components': [
    '^src/(front-components|definitions|flows|domain)/',
    '^node_modules/(react|zod|@types/react)/',
    // Mathematics of pictures.
    '^node_modules/(@types/)?d3-(array|hierarchy|scale|shape)/',
    '^twenty-sdk/',
    '^node_modules/twenty-sdk/',
  ],
  'logic-functions': ['^src/', '^twenty-sdk/', '^node_modules/twenty-sdk/', '^node_modules/zod/'],
};

const layerRules: IForbiddenRuleType[] = Object.entries(MAY_IMPORT).map(([layer, pathNot]) => ({
  name: `${layer} points inward`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { pathNot: [...pathNot] },
}));

/** Which way dependencies may point; imports of types count like any other. */
export const RULES: readonly IForbiddenRuleType[] = [
  ...layerRules,
  {
    name: 'the app stands without its surroundings',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(embedded|demo|scripts|test)/' },
  },
  {
    name: 'every import is found',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true, pathNot: '^twenty-(client-)?sdk/' },
  },
  { name: 'no cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
];
