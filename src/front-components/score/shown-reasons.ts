import { countOf, isLeftOut, leftOutAlike } from '../../domain/left-out.ts';
import type { Texts } from '../texts/texts.ts';
import type { WordedReason } from './explanation.ts';
import { type NamedRecord, namedRecord, parseReason } from './reasons.ts';

/**
 * What is shown as one reason: its sentence, the records to open in order to put it right, and how many records there are
 * in all, as only the first ones are named.
 */
export type ShownReason = { sentence: string; records: NamedRecord[]; count: number };

/** Stored reasons as they are shown, in their order: those about records that are left out alike are one. */
export function putTogether(
  stored: readonly WordedReason[],
  baseCurrency: string,
  texts: Pick<Texts, 'reason' | 'leftOut'>,
): ShownReason[] {
  const parsed = stored.map((one) => ({ one, reason: parseReason(one) }));
  const groups = leftOutAlike(parsed.flatMap(({ reason }) => (reason && isLeftOut(reason) ? [reason] : [])));
  return parsed.flatMap(({ one, reason }): ShownReason[] => {
    if (!reason || !isLeftOut(reason))
      return [{ sentence: texts.reason(one, baseCurrency), records: [], count: 0 }];
    const alike = groups.find(([first]) => first === reason);
    if (!alike) return [];
    const records = alike.flatMap((each) => namedRecord(each) ?? []);
    return [{ sentence: texts.leftOut(alike), records, count: countOf(alike) }];
  });
}
