import { tellRelationships } from '../../flows/attention/tell-relationships.ts';
import type { Asked } from './caller.ts';
import { ofCompany } from './of-company.ts';

/** Says who the people of a company are, whom they report to, and who of us knows them. */
export const askRelationships = (asked: Asked) =>
  ofCompany(asked, { people: [], members: [], hidden: [] }, tellRelationships);
