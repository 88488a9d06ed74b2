import type { DemoContext } from '../context.ts';
import { type Mailbox, memberParty, type Party, personParty } from '../mailbox.ts';
import type { Calendar } from '../meetings.ts';
import { workday } from '../rhythm.ts';
import type { PersonInput } from '../types.ts';
import type { Life, LifePlan } from './accounts.ts';
import type { LifeAccount } from './stories.ts';

/** Whoever writes for us under these addresses is no member of the workspace. */
const SALES: Party = { handle: 'sales@our-firm.example', displayName: 'Sales' };
const FORMER_COLLEAGUE: Party = { handle: 'dana.reyes@our-firm.example', displayName: 'Dana Reyes' };

const CAMPAIGN_DAYS_AGO = [12, 47, 82];
const CAMPAIGN_ADDRESSEES = 14;

/** How an account and we are in touch. */
type Talk = {
  owner: Party;
  /** The people of the account; the first is the one that things go through. */
  guests: readonly Party[];
  /** Mails of ours, each answered on the same day: so many, every so many days, the last so many days ago. */
  exchanges(course: {
    us: Party;
    guest: Party;
    count: number;
    every: number;
    last: number;
    ours?: true;
  }): void;
  /** An appointment so many days ago. */
  meet: (daysAgo: number, appointment: Omit<Parameters<Calendar['meet']>[0], 'day'>) => void;
};

const first = ({ guests }: Talk): Party => guests[0] ?? SALES;

/** A mail and an answer every three weeks, as with any customer. */
function usual(talk: Talk): void {
  talk.exchanges({ us: talk.owner, guest: first(talk), count: 7, every: 21, last: 9 });
}

const TALKS: Partial<Record<LifeAccount['shape'], (talk: Talk) => void>> = {
  SHARED_MAILBOX: (talk) =>
    talk.exchanges({ us: SALES, guest: first(talk), count: 10, every: 12, last: 4, ours: true }),
  REP_LEFT: (talk) => {
    talk.exchanges({
      us: FORMER_COLLEAGUE,
      guest: first(talk),
      count: 9,
      every: 14,
      last: 58,
      ours: true,
    });
    talk.exchanges({ us: talk.owner, guest: first(talk), count: 2, every: 15, last: 11 });
  },
  SHARED_CALENDAR: (talk) => {
    for (const daysAgo of [8, 29, 50, 71])
      talk.meet(daysAgo, {
        title: 'Dye shop, regular call',
        seats: talk.guests.slice(0, 2).map((party) => ({ party, response: 'ACCEPTED' })),
        isInOurCalendar: true,
      });
  },
  CAMPAIGN: () => undefined,
  DECLINED_MEETINGS: (talk) => {
    const invite = (daysAgo: number, ours: 'ACCEPTED' | 'DECLINED', theirs: 'ACCEPTED' | 'DECLINED'): void =>
      talk.meet(daysAgo, {
        title: 'Furnace monitoring, introduction',
        seats: [
          { party: talk.owner, response: ours },
          { party: first(talk), response: theirs },
        ],
      });
    invite(64, 'ACCEPTED', 'ACCEPTED');
    invite(41, 'ACCEPTED', 'DECLINED');
    invite(27, 'DECLINED', 'ACCEPTED');
    invite(13, 'ACCEPTED', 'DECLINED');
  },
  DUPLICATE_PERSON: (talk) => {
    const [withRole, withMails] = talk.guests;
    if (withRole) talk.exchanges({ us: talk.owner, guest: withRole, count: 5, every: 20, last: 130 });
    if (withMails) talk.exchanges({ us: talk.owner, guest: withMails, count: 6, every: 18, last: 7 });
  },
};

/** Mails and meetings of the accounts that show the shapes of life. */
export function addLifeTraffic(context: DemoContext, life: Life, mailbox: Mailbox, calendar: Calendar): void {
  const on = (daysAgo: number): number => workday(context.today - daysAgo);
  const talkOf = ({ ownerId, people }: LifePlan): Talk => ({
    owner: memberParty(context, ownerId),
    guests: people.map(personParty),
    exchanges: ({ us, guest, count, every, last, ours }) => {
      for (let i = count - 1; i >= 0; i -= 1) {
        const mail = { day: on(last + every * i), subject: 'Where we stand' };
        mailbox.post({
          ...mail,
          minute: 9 * 60,
          from: us,
          to: [guest],
          ...(ours ? { direction: 'OUTGOING' as const } : {}),
        });
        mailbox.post({
          ...mail,
          minute: 14 * 60,
          from: guest,
          to: [us],
          ...(ours ? { direction: 'INCOMING' as const } : {}),
        });
      }
    },
    meet: (daysAgo, appointment) => calendar.meet({ day: on(daysAgo), ...appointment }),
  });
  for (const plan of life) (TALKS[plan.account.shape] ?? usual)(talkOf(plan));
  addCampaigns(context, life, mailbox, on);
}

/** Newsletters to people of many accounts, that of the shape among them. */
function addCampaigns(
  context: DemoContext,
  life: Life,
  mailbox: Mailbox,
  on: (daysAgo: number) => number,
): void {
  const host = life.find(({ account }) => account.shape === 'CAMPAIGN');
  if (!host) return;
  const others = life
    .filter((plan) => plan !== host)
    .flatMap(({ people }): PersonInput[] => people.slice(0, 1));
  const to = [...host.people, ...others].slice(0, CAMPAIGN_ADDRESSEES).map(personParty);
  for (const daysAgo of CAMPAIGN_DAYS_AGO.toReversed())
    mailbox.post({
      day: on(daysAgo),
      minute: 8 * 60,
      subject: 'What is new this quarter',
      from: memberParty(context, host.ownerId),
      to,
      direction: 'OUTGOING',
    });
}
