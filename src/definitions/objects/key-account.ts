import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { company, workspaceMember } from '../support/extended.ts';
import { computed, date, dateTime, decimal, fieldsOf, startingAt, text, whole } from '../support/fields.ts';
import { choice, choiceFrom, choices } from '../support/options.ts';
import { partOf, refersTo } from '../support/relations.ts';
import { standing } from '../support/status.ts';

const named = fieldsOf(ids.fields.keyAccount);
const options = ids.options.keyAccount;

export default defineObject({
  universalIdentifier: ids.objects.keyAccount,
  nameSingular: 'keyAccount',
  namePlural: 'keyAccounts',
  labelSingular: 'Key account',
  labelPlural: 'Key accounts',
  icon: 'IconCrown',
  description: 'A company of the key-account programme: why it is in, who covers it and when it is reviewed.',
  isSearchable: true,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.keyAccount.name,
  fields: [
    text(named('name'), { label: 'Name', icon: 'IconCrown', description: 'The name of the company.' }),
    partOf(
      named('company'),
      {
        label: 'Company',
        icon: 'IconBuildingSkyscraper',
        description: 'The company this record is about. A company has one key account at most.',
      },
      { object: company.universalIdentifier, field: ids.fields.company.keyAccounts },
    ),
    choiceFrom(
      'CANDIDATE',
      named('status'),
      {
        label: 'Status',
        icon: 'IconFlag',
        description: 'Where the company stands in the programme. People decide it; the app only recommends.',
      },
      options.status,
      standing,
    ),
    computed(
      choice(
        named('recommendedStatus'),
        {
          label: 'Recommendation',
          icon: 'IconBulb',
          description: 'The status that the ranking recommends today.',
        },
        options.recommendedStatus,
        { KEY: standing.KEY, CANDIDATE: standing.CANDIDATE, NONE: ['None', 'gray'] },
      ),
    ),
    computed(
      text(named('recommendationReason'), {
        label: 'Reason',
        icon: 'IconMessage2Question',
        description: 'Why this status is recommended: rank, score and the thresholds that decided.',
      }),
    ),
    computed(
      decimal(named('importanceScore'), {
        label: 'Importance',
        icon: 'IconTarget',
        description:
          'How much the company matters, 0 to 100, from revenue, potential, reference and winnability.',
      }),
    ),
    computed(
      decimal(named('revenuePoints'), {
        label: 'Revenue points',
        icon: 'IconCoins',
        description: 'Points for the revenue of the last 365 days, 0 to 100.',
      }),
    ),
    computed(
      decimal(named('potentialPoints'), {
        label: 'Potential points',
        icon: 'IconTrendingUp',
        description: 'Points for the business still to be won, 0 to 100.',
      }),
    ),
    computed(
      decimal(named('referencePoints'), {
        label: 'Reference points',
        icon: 'IconStar',
        description: 'Points for how much the company is worth as a reference, 0 to 100.',
      }),
    ),
    computed(
      decimal(named('winnabilityPoints'), {
        label: 'Winnability points',
        icon: 'IconTrophy',
        description: 'Points for how often deals are won there and how well we can deliver, 0 to 100.',
      }),
    ),
    computed(
      whole(named('importanceRank'), {
        label: 'Rank',
        icon: 'IconListNumbers',
        description: 'Place by importance among the scored companies of the same scoring policy.',
      }),
    ),
    computed(
      whole(named('rankedOutOf'), {
        label: 'Ranked out of',
        icon: 'IconUsersGroup',
        description: 'How many companies of the same scoring policy have a score.',
      }),
    ),
    refersTo(
      named('regionalOwner'),
      {
        label: 'Regional owner',
        icon: 'IconUser',
        description: 'The sales rep who keeps the account.',
      },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.ownedKeyAccounts },
    ),
    refersTo(
      named('localHead'),
      {
        label: 'Local head',
        icon: 'IconUserStar',
        description: 'The local head the regional owner reports to.',
      },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.headedKeyAccounts },
    ),
    refersTo(
      named('director'),
      {
        label: 'Director',
        icon: 'IconUserShield',
        description: 'The key-account director: assigns, guides and supports, but does not run the account.',
      },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.directedKeyAccounts },
    ),
    choiceFrom(
      'DOTTED',
      named('directorLine'),
      {
        label: 'Director line',
        icon: 'IconHierarchy',
        description:
          'Whether the regional owner also reports to the director (solid) or is only guided (dotted).',
      },
      options.directorLine,
      { SOLID: ['Solid', 'blue'], DOTTED: ['Dotted', 'sky'] },
    ),
    startingAt(
      100,
      whole(named('ownerCreditShare'), {
        label: 'Owner credit (%)',
        icon: 'IconPercentage',
        description: 'The share of a contract that is credited to the regional owner, in percent.',
      }),
    ),
    startingAt(
      100,
      whole(named('directorCreditShare'), {
        label: 'Director credit (%)',
        icon: 'IconPercentage',
        description: 'The share of a contract that is credited to the director as well, in percent.',
      }),
    ),
    date(named('importanceReviewedOn'), {
      label: 'Importance reviewed on',
      icon: 'IconCalendarCheck',
      description: 'The day the importance of the account was last reviewed.',
    }),
    date(named('needsReviewedOn'), {
      label: 'Needs reviewed on',
      icon: 'IconCalendarCheck',
      description: 'The day the needs of the account were last reviewed.',
    }),
    date(named('closenessReviewedOn'), {
      label: 'Closeness reviewed on',
      icon: 'IconCalendarCheck',
      description: 'The day the relationship with the account was last reviewed.',
    }),
    computed(
      date(named('nextReviewOn'), {
        label: 'Next review',
        icon: 'IconCalendarDue',
        description: 'The earliest day a review is due.',
      }),
    ),
    computed(
      choice(
        named('reviewState'),
        {
          label: 'Review state',
          icon: 'IconCalendarStats',
          description: 'Whether the reviews are up to date, due within a week or overdue.',
        },
        options.reviewState,
        { UP_TO_DATE: ['Up to date', 'green'], DUE: ['Due', 'orange'], OVERDUE: ['Overdue', 'red'] },
      ),
    ),
    computed(
      choices(
        named('overdueReviews'),
        {
          label: 'Overdue reviews',
          icon: 'IconCalendarExclamation',
          description: 'Which of the three reviews are overdue.',
        },
        options.overdueReviews,
        {
          IMPORTANCE: ['Importance', 'purple'],
          NEEDS: ['Needs', 'blue'],
          CLOSENESS: ['Closeness', 'pink'],
        },
      ),
    ),
    computed(
      dateTime(named('scoredAt'), {
        label: 'Scored at',
        icon: 'IconClock',
        description: 'When the importance of the account was last calculated.',
      }),
    ),
    computed(
      dateTime(named('rankedAt'), {
        label: 'Ranked at',
        icon: 'IconClock',
        description: 'When rank or recommendation last changed.',
      }),
    ),
  ],
});
