import type { Archetype, CompanyProfile, DemoData } from '../data/types.ts';
import type { Cast } from './changes.ts';

/**
 * Picks the story's companies from the demo data: the first of its kind whose potential is not typed in, so that its
 * pipeline shows; large ones first.
 * @throws {Error} when the data has no such company
 */
export function chooseCast(data: DemoData, profiles: readonly CompanyProfile[]): Cast {
  const pick = (archetype: Archetype): { id: string; name: string } => {
    const company = profiles
      .filter((profile) => profile.archetype === archetype)
      .sort((a, b) => Number(b.isLarge) - Number(a.isLarge))
      .flatMap(({ companyId }) => data.companies.filter(({ id }) => id === companyId))
      .sort((a, b) => Number(Boolean(a.potentialAnnualValue)) - Number(Boolean(b.potentialAnnualValue)))[0];
    if (!company) throw new Error(`The demo data has no ${archetype} company.`);
    return { id: company.id, name: company.name };
  };
  return { dormant: pick('dormant'), warm: pick('warm'), singleThreaded: pick('singleThreaded') };
}
