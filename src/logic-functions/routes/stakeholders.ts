import { tellStakeholders } from '../../flows/attention/tell-stakeholders.ts';
import type { Asked } from './caller.ts';
import { ofCompany } from './of-company.ts';

/** Says who the people of a company are, where they stand, and what about them asks for attention. */
export const askStakeholders = (asked: Asked) =>
  ofCompany(asked, { people: [], attention: [], hidden: [] }, tellStakeholders);
