import type { Scope } from '../../flows/scope.ts';
import { anyOf, type Filter } from './filters.ts';

/**
 * Records of the companies of a scope, for objects that have a `company`.
 *
 * @param mayHaveNoCompany whether records of no company belong to the default policy
 */
export const inScope = (scope: Scope, { mayHaveNoCompany = false } = {}): Filter[] => {
  switch (scope.kind) {
    case 'ALL':
      return [];
    case 'COMPANIES':
      return [{ companyId: anyOf(scope.companyIds) }];
    case 'POLICY': {
      const own = { company: { scoringPolicyId: { eq: scope.id } } };
      const without = { company: { scoringPolicyId: { is: 'NULL' } } };
      const companyless = mayHaveNoCompany ? [{ companyId: { is: 'NULL' } }] : [];
      return [{ or: [own, ...(scope.isDefault ? [without, ...companyless] : [])] }];
    }
  }
};
