import type { Archetype, CompanyProfile, DemoData } from '../data/types.ts';
import type { Cast } from './changes.ts';

/**
 * Picks the story's companies from the demo data: the first of its kind, preferring large ones.
 * @throws {Error} when the data has no such company
 */
export const chooseCast = (data: DemoData, profiles: readonly CompanyProfile[]): Cast => {
  const pick = (archetype: Archetype): { id: string; name: string } => {
    const fitting = profiles.filter((profile) => profile.archetype === archetype);
    const profile = fitting.find(({ isLarge }) => isLarge) ?? fitting[0];
    const company = data.companies.find(({ id }) => id === profile?.companyId);
    if (!company) throw new Error(`The demo data has no ${archetype} company.`);
    return { id: company.id, name: company.name };
  };
  return { dormant: pick('dormant'), warm: pick('warm'), singleThreaded: pick('singleThreaded') };
};
