import { countedInteractions, DAYS_FOR_A_RHYTHM, scoreContact } from '../closeness/contact.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { gapsBetween, median } from '../shared/numbers.ts';
import type { BuyingRole, Contact } from '../shared/records.ts';

const USUAL_GAP_WITHOUT_RHYTHM_DAYS = 30;

/** A contact as the rules that ask for attention see it. */
export type Stakeholder = {
  contact: Contact;
  name: string;
  /** 0 to 100, not rounded. */
  closeness: number;
  /** The last interaction or check of the relationship; null for none in sight. */
  lastContactOn: DayNumber | null;
  /** How many days usually lie between two interaction days. */
  rhythm: number;
};

/**
 * When we were last in contact, and in which rhythm we are.
 *
 *   last contact = the later of the last interaction (within 365 days) and the day the relationship was checked
 *   rhythm       = median gap between interaction days (at least 4 distinct days, else 30)
 *
 * Nothing in the future counts.
 */
export const toStakeholder = (contact: Contact, name: string, today: DayNumber): Stakeholder => {
  const days = countedInteractions(contact, today).map(({ day }) => day);
  const checked = contact.relationshipCheckedOn;
  const seen = [...days, ...(checked !== null && checked <= today ? [checked] : [])];
  const gap = new Set(days).size >= DAYS_FOR_A_RHYTHM ? median(gapsBetween(days)) : null;
  return {
    contact,
    name,
    closeness: scoreContact(contact, today).closeness,
    lastContactOn: seen.length === 0 ? null : seen.reduce((latest, day) => Math.max(latest, day)),
    rhythm: gap ?? USUAL_GAP_WITHOUT_RHYTHM_DAYS,
  };
};

const DECIDING: readonly (BuyingRole | null)[] = ['DECISION_MAKER', 'APPROVER'];

/** Whether a contact decides: makes the decision or approves it. */
export const decides = ({ contact }: Stakeholder): boolean => DECIDING.includes(contact.buyingRole);

/** Whether the account hangs on a contact: one who decides, or who belongs to the inner circle. */
export const isKeyPerson = (stakeholder: Stakeholder): boolean =>
  decides(stakeholder) || stakeholder.contact.influence === 'INNER_CIRCLE';
