import type { DemoContext } from './context.ts';
import { instantOf } from './instant.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import type {
  MailboxAssociationInput,
  MessageInput,
  MessageParticipantInput,
  MessageThreadInput,
  PersonInput,
} from './types.ts';
import { MAIL_SUBJECTS, SOLUTIONS } from './words/deals.ts';

/** A day's e-mails between a member and a person; `copied` people are in CC. */
export type Exchange = { day: number; memberId: string; person: PersonInput; copied: readonly PersonInput[] };

/** All e-mails of one company, gathered into threads. */
export type Conversation = { exchange(exchange: Exchange): void };

export type Mailbox = {
  records: {
    messageThreads: MessageThreadInput[];
    messages: MessageInput[];
    messageParticipants: MessageParticipantInput[];
    messageChannelMessageAssociations: MailboxAssociationInput[];
  };
  /** One e-mail in a thread of its own. */
  post(mail: Mail): void;
  open(plan: CompanyPlan, random: Random): Conversation;
};

/** Who is on an e-mail or at a meeting; without ids nobody whom the workspace knows. */
export type Party = Pick<
  MessageParticipantInput,
  'handle' | 'displayName' | 'personId' | 'workspaceMemberId'
>;

/** An e-mail with a subject of its own. */
export type Mail = {
  day: number;
  minute: number;
  subject: string;
  from: Party;
  to: readonly Party[];
  /** What a mailbox of ours did with it; left out where the mail came by another way. */
  direction?: MailboxAssociationInput['direction'];
};

/** The mailbox of ours that the associations are of. */
const OUR_MAILBOX = '5eedb0c5-0000-4000-8000-000000000001';

/** A person as a party of an e-mail or meeting. */
export const personParty = (person: PersonInput): Party => ({
  handle: person.emails?.primaryEmail ?? '',
  displayName: `${person.name.firstName} ${person.name.lastName}`,
  personId: person.id,
});

/** A member as a party of an e-mail or meeting. */
export const memberParty = (context: DemoContext, memberId: string): Party => ({
  ...context.memberContact(memberId),
  workspaceMemberId: memberId,
});

const PATTERNS = [
  ['askAndAnswer', 55],
  ['askedAndAnswered', 25],
  ['outOnly', 12],
  ['inOnly', 8],
] as const;

/** Collects threads, messages and participants. Answers come on the same day, so that a day is one contact. */
export function createMailbox(context: DemoContext): Mailbox {
  const records: Mailbox['records'] = {
    messageThreads: [],
    messages: [],
    messageParticipants: [],
    messageChannelMessageAssociations: [],
  };

  const send = (
    thread: MessageThreadInput,
    isReply: boolean,
    receivedAt: string,
    from: Party,
    to: readonly Party[],
    cc: readonly Party[],
  ): string => {
    const id = context.nextId('messages');
    records.messages.push({
      id,
      headerMessageId: `<${id}@mail.example>`,
      subject: isReply ? `Re: ${thread.subject}` : thread.subject,
      receivedAt,
      messageThreadId: thread.id,
    });
    const add = (role: MessageParticipantInput['role'], party: Party): void => {
      records.messageParticipants.push({
        id: context.nextId('messageParticipants'),
        messageId: id,
        role,
        ...party,
      });
    };
    add('FROM', from);
    for (const party of to) add('TO', party);
    for (const party of cc) add('CC', party);
    return id;
  };

  const startThread = (plan: CompanyPlan, random: Random): MessageThreadInput => {
    const solution = random.pick(SOLUTIONS[plan.customerClass]);
    const subject = random.pick(MAIL_SUBJECTS).replace('*', solution);
    const thread = { id: context.nextId('messageThreads'), subject };
    records.messageThreads.push(thread);
    return thread;
  };

  return {
    records,
    post: ({ day, minute, subject, from, to, direction }) => {
      const thread = { id: context.nextId('messageThreads'), subject };
      records.messageThreads.push(thread);
      const id = send(thread, false, instantOf(day, minute), from, to, []);
      if (direction)
        records.messageChannelMessageAssociations.push({
          id: context.nextId('messageChannelMessageAssociations'),
          messageId: id,
          messageThreadId: thread.id,
          messageExternalId: `${id}@mailbox.example`,
          messageChannelId: OUR_MAILBOX,
          direction,
        });
    },
    open: (plan, random) => {
      let thread: MessageThreadInput | null = null;
      return {
        exchange: ({ day, memberId, person, copied }) => {
          const continued = thread !== null && random.chance(0.4);
          const current: MessageThreadInput = continued && thread ? thread : startThread(plan, random);
          thread = current;
          const member = memberParty(context, memberId);
          const guest = personParty(person);
          const cc = copied.map(personParty);
          const morning = instantOf(day, random.int(7 * 60, 11 * 60));
          const afternoon = instantOf(day, random.int(12 * 60, 17 * 60));
          const pattern = random.weighted(PATTERNS);
          if (pattern === 'askAndAnswer' || pattern === 'outOnly')
            send(current, continued, morning, member, [guest], cc);
          if (pattern === 'askedAndAnswered' || pattern === 'inOnly')
            send(current, continued, morning, guest, [member], cc);
          if (pattern === 'askAndAnswer') send(current, true, afternoon, guest, [member], cc);
          if (pattern === 'askedAndAnswered') send(current, true, afternoon, member, [guest], cc);
        },
      };
    },
  };
}
