import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { TwentyClient } from '../client.ts';
import { idsIn } from '../lists.ts';

/** Records that one request asks for. */
const MOST_MARKS = 50;

export const COMPANIES_COUNTING = `query CompaniesCounting($companies: CompanyFilterInput) {
  companies(first: 500, filter: $companies) { edges { node { id } } }
}`;

/** Companies whose texts hold marks of records, in ascending order. */
export async function companiesCounting(client: TwentyClient, marks: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const some of chunksOf([...new Set(marks)], MOST_MARKS)) {
    const companies = { or: some.map((mark) => ({ countedRecords: { like: `%${mark}%` } })) };
    const answer = await client.query(COMPANIES_COUNTING, { companies });
    found.push(...idsIn(answer.companies, 'companies'));
  }
  return [...new Set(found)].sort();
}
