import { latestDay, liveDays, rhythmOf, scoreContact } from '../closeness/contact.ts';
import { USUAL_GAP_WITHOUT_RHYTHM_DAYS } from '../closeness/relationship.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { BuyingRole, Contact } from '../shared/records.ts';

/** A contact as the rules that ask for attention see it. */
export type Stakeholder = {
  contact: Contact;
  name: string;
  /** 0 to 100, not rounded. */
  closeness: number;
  /** The last live day that was ever seen, or check of the relationship; null for neither. */
  lastContactOn: DayNumber | null;
  /** How many days usually lie between two live days. */
  rhythm: number;
};

/**
 * When a contact was last in touch with us, and in which rhythm they are. Only what the contact sent or attended counts,
 * never what we sent.
 *
 *   last contact = the later of the last live day and the day the relationship was checked
 *   rhythm       = median gap between live days (at least 4 of them, else 30)
 *
 * Nothing in the future counts.
 */
export function toStakeholder(contact: Contact, name: string, today: DayNumber): Stakeholder {
  const checked = contact.relationshipCheckedOn;
  const { closeness, lastContactOn } = scoreContact(contact, today);
  return {
    contact,
    name,
    closeness,
    lastContactOn: latestDay([lastContactOn, checked !== null && checked <= today ? checked : null]),
    rhythm: rhythmOf(liveDays(contact, today)) ?? USUAL_GAP_WITHOUT_RHYTHM_DAYS,
  };
}

const DECIDING: readonly (BuyingRole | null)[] = ['DECISION_MAKER', 'APPROVER'];

/** Whether a contact decides: makes the decision or approves it. */
export const decides = ({ contact }: Stakeholder): boolean => DECIDING.includes(contact.buyingRole);

/** Whether the account hangs on a contact: one who decides, or who belongs to the inner circle. */
export const isKeyPerson = (stakeholder: Stakeholder): boolean =>
  decides(stakeholder) || stakeholder.contact.influence === 'INNER_CIRCLE';
