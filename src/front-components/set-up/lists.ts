/** The lists that show what the data quality meter counts, as Twenty's own filters in the address. */
import type { QualityKey } from '../../domain/setup/quality.ts';

/** A list of an object, by its plural API name, and the conditions of its filter. */
export type ListRef = {
  objects: string;
  filter?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

const EMPTY = { IS_EMPTY: '' };

/**
 * The list behind a line: where records lack something, those that lack it; where companies should have something, those
 * that don't, as far as a list of companies can be asked for that, else the records that they have.
 *
 * @param currencies those without a rate
 */
export function listOf(key: QualityKey, currencies: readonly string[]): ListRef {
  const unrated = { 'amount.currencyCode': { IS: currencies } };
  switch (key) {
    case 'COMPANIES_SCORED':
      return { objects: 'companies', filter: { importanceScore: EMPTY } };
    case 'COMPANIES_WITH_DEAL':
      return { objects: 'opportunities', filter: { company: { IS_NOT_EMPTY: '' } } };
    case 'COMPANIES_WITH_CONTRACT':
      return { objects: 'contracts', filter: { company: { IS_NOT_EMPTY: '' } } };
    case 'COMPANIES_WITH_POTENTIAL':
      return { objects: 'companies', filter: { potentialAnnualValue: EMPTY } };
    case 'COMPANIES_WITH_RATINGS':
      return { objects: 'companies', filter: { referenceValue: EMPTY } };
    case 'COMPANIES_WITH_CONTACT_ROLE':
      return { objects: 'people', filter: { buyingRole: { IS_NOT_EMPTY: '' } } };
    case 'DEALS_WITHOUT_RATE':
      return { objects: 'opportunities', filter: unrated };
    case 'CONTRACTS_WITHOUT_RATE':
      return { objects: 'contracts', filter: unrated };
    case 'DEALS_WITHOUT_AMOUNT':
      return { objects: 'opportunities', filter: { amount: EMPTY } };
    case 'DEALS_WITHOUT_CLOSE_DATE':
      return { objects: 'opportunities', filter: { closeDate: EMPTY, closedOn: EMPTY } };
    case 'DEALS_WITHOUT_TERM':
      return { objects: 'opportunities', filter: { termMonths: EMPTY, closedOn: EMPTY } };
    case 'DEALS_WITHOUT_COMPANY':
      return { objects: 'opportunities', filter: { company: EMPTY } };
    case 'CONTACTS_WITHOUT_ROLE':
      return { objects: 'people', filter: { buyingRole: EMPTY } };
  }
}
