/**
 * The identifiers that code which runs carries with it: of the app, its roles, its functions and its components. They
 * have a file of their own, so that a function's bundle does not hold the whole registry (`../ids.ts`, which includes
 * them).
 */
export const application = '696614f4-28f7-4275-be97-524c8d38aefb';

export const frontComponents = {
  rescoreCommand: '9e690154-3e3d-4840-9133-1fcf00e2cfb3',
  scoreExplanation: '63716fd2-a826-4212-b0e7-aabf216c92de',
  setUp: '1536a624-992f-48aa-bc51-e6fa4ae349cf',
  recommendations: '5c836d15-6fe2-468c-a3a6-f3e842b53e99',
  companyHistory: 'd7c46000-ad86-4a12-94a4-cedd1bb86608',
  keyAccountHistory: 'f8402986-0a0d-47e2-9145-b6157453398c',
  policyWorkshop: 'c0c07e69-0929-4372-96c3-09e7b1f4a347',
  week: 'd5d8da4e-25db-42b8-afdb-2caa7edf7f7f',
  companyCockpit: '0ce898c0-4534-4bc2-88ed-c273e6d99b46',
  keyAccountCockpit: 'e3d81197-3781-4be9-a79e-89707211abd2',
  portfolio: '8681b469-b169-457c-9e6f-cb44e55a0218',
  companyRelationships: '7e95925e-9080-435b-bf55-82b08a4820df',
  keyAccountRelationships: 'fb0410a6-52a8-4ea2-895e-075815070695',
  dealRelationships: '4e02e71a-166f-44f6-b567-09167cc03463',
  needsBoard: '5234b664-a7e4-4e92-a22f-fd1de32c7a4b',
  companyNeeds: '43c086f6-23b2-467b-9749-b906e245e7d7',
  keyAccountNeeds: '48ab7117-1c64-4c8a-a365-bc2a2961c958',
  planOnAPage: '80ad2a71-453c-459e-893b-e4d18f379d87',
  projectLine: '82750386-0191-4528-9243-eb4b44698b8a',
  whatWins: '2c70a5bf-a599-4800-9506-92a4174c02e7',
} as const;

export const roles = {
  director: '245c43ac-4edd-4d60-bf72-c29be7c59ae2',
  rep: '0dbcd5bd-b1e0-4bb8-8fe6-679585fb4b40',
} as const;
