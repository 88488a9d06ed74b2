import { describe, expect, it } from 'vitest';
import {
  type EmailTrace,
  interactionsByContact,
  type MeetingTrace,
  type MemberTrace,
} from '../../../src/domain/closeness/interactions.ts';
import { TODAY } from '../support/records.ts';

const email = (fields: Partial<EmailTrace> = {}): EmailTrace => ({
  participantId: 'line-anna',
  messageId: 'mail-1',
  personId: 'anna',
  isSender: false,
  sentOn: TODAY,
  ...fields,
});
const meeting = (fields: Partial<MeetingTrace> = {}): MeetingTrace => ({
  participantId: 'line-anna',
  meetingId: 'meeting-1',
  personId: 'anna',
  declined: false,
  cancelled: false,
  startedOn: TODAY,
  ...fields,
});
const member = (fields: Partial<MemberTrace> = {}): MemberTrace => ({
  participantId: 'line-rep',
  subjectId: 'mail-1',
  isSender: false,
  ...fields,
});
const at = (fields: Partial<MemberTrace> = {}) => member({ subjectId: 'meeting-1', ...fields });

const ofMails = (emails: EmailTrace[], members: MemberTrace[]) =>
  Object.fromEntries(interactionsByContact(emails, [], { emails: members, meetings: [] }));
const ofMeetings = (meetings: MeetingTrace[], members: MemberTrace[]) =>
  Object.fromEntries(interactionsByContact([], meetings, { emails: [], meetings: members }));

const IN = { kind: 'EMAIL_IN', day: TODAY };
const OUT = { kind: 'EMAIL_OUT', day: TODAY };
const MET = { kind: 'MEETING', day: TODAY };

describe('an e-mail', () => {
  const sent = { isSender: true };
  const cases: [string, EmailTrace[], MemberTrace[], object][] = [
    ['from the contact to a member is in', [email(sent)], [member()], { anna: [IN] }],
    ['from a member to the contact is out', [email()], [member(sent)], { anna: [OUT] }],
    ['from the contact and a member at once is in', [email(sent)], [member(sent)], { anna: [IN] }],
    ['from someone else to both is neither', [email()], [member()], {}],
    ['without any member does not count', [email(sent)], [], {}],
    ['with a member on another e-mail', [email(sent)], [member({ subjectId: 'mail-2' })], {}],
    ['without a day does not count', [email({ ...sent, sentOn: null })], [member()], {}],
    [
      'with the contact in TO and in CC counts once',
      [email(), email({ participantId: 'line-anna-cc' })],
      [member(sent)],
      { anna: [OUT] },
    ],
    [
      'from the contact with a copy to the contact is in, once',
      [email({ participantId: 'line-anna-cc' }), email(sent)],
      [member()],
      { anna: [IN] },
    ],
    [
      'to several members counts once',
      [email(sent)],
      [member(), member({ participantId: 'line-boss' })],
      { anna: [IN] },
    ],
    [
      'whose only member is the contact itself does not count',
      [email(sent)],
      [member({ participantId: 'line-anna', isSender: true })],
      {},
    ],
    [
      'whose only member is the contact itself on two lines does not count',
      [email(sent), email({ participantId: 'line-anna-cc' })],
      [member({ participantId: 'line-anna-cc' })],
      {},
    ],
    [
      'from a member to two contacts is out for both',
      [email(), email({ participantId: 'line-ben', personId: 'ben' })],
      [member(sent)],
      { anna: [OUT], ben: [OUT] },
    ],
    [
      'from a contact to another contact and a member is in for the sender alone',
      [email(sent), email({ participantId: 'line-ben', personId: 'ben' })],
      [member()],
      { anna: [IN] },
    ],
  ];
  it.each(cases)('%s', (_, emails, members, expected) => {
    expect(ofMails(emails, members)).toEqual(expected);
  });

  it('counts each e-mail on its own day', () => {
    const emails = [email(sent), email({ messageId: 'mail-2', sentOn: TODAY - 3 })];
    const members = [member(), member({ subjectId: 'mail-2', isSender: true })];
    expect(ofMails(emails, members)).toEqual({ anna: [IN, { kind: 'EMAIL_OUT', day: TODAY - 3 }] });
  });
});

describe('a meeting', () => {
  const cases: [string, MeetingTrace[], MemberTrace[], object][] = [
    ['with a member counts', [meeting()], [at()], { anna: [MET] }],
    ['without any member does not', [meeting()], [], {}],
    ['with a member of another meeting does not', [meeting()], [at({ subjectId: 'meeting-2' })], {}],
    ['that was cancelled does not', [meeting({ cancelled: true })], [at()], {}],
    ['that the contact declined does not', [meeting({ declined: true })], [at()], {}],
    ['that has not started does not', [meeting({ startedOn: null })], [at()], {}],
    [
      'that another contact declined counts for the one who came',
      [meeting(), meeting({ participantId: 'line-ben', personId: 'ben', declined: true })],
      [at()],
      { anna: [MET] },
    ],
    [
      'with the contact on two lines counts once',
      [meeting(), meeting({ participantId: 'line-anna-2' })],
      [at()],
      { anna: [MET] },
    ],
    [
      'with two members counts once',
      [meeting()],
      [at(), at({ participantId: 'line-boss' })],
      { anna: [MET] },
    ],
    [
      'whose only member is the contact itself does not',
      [meeting()],
      [at({ participantId: 'line-anna' })],
      {},
    ],
  ];
  it.each(cases)('%s', (_, meetings, members, expected) => {
    expect(ofMeetings(meetings, members)).toEqual(expected);
  });

  it('does not mix with an e-mail of the same id', () => {
    const found = interactionsByContact([email({ isSender: true })], [meeting({ meetingId: 'mail-1' })], {
      emails: [member()],
      meetings: [],
    });
    expect(Object.fromEntries(found)).toEqual({ anna: [IN] });
  });
});

it('finds nothing in nothing', () => {
  expect(interactionsByContact([], [], { emails: [], meetings: [] }).size).toBe(0);
});
