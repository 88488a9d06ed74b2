import { ids } from '../../ids.ts';
import { computed, dateTime, decimal, fieldsOf, money, text, whole } from '../../support/fields.ts';

const named = fieldsOf(ids.fields.keyAccount);

/** How much the company matters, and its rank. */
export const importance = [
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
  computed(
    text(named('importancePlace'), {
      label: 'Rank in its class',
      icon: 'IconListNumbers',
      description: 'Rank, how many are ranked, and in which class: the scoring policy of the company.',
    }),
  ),
  computed(
    decimal(named('closenessScore'), {
      label: 'Closeness',
      icon: 'IconHeartHandshake',
      description: 'How close we are to the company, 0 to 100, from its contacts and the business with it.',
    }),
  ),
  computed(
    money(named('revenue'), {
      label: 'Revenue',
      icon: 'IconCoins',
      description:
        'The revenue of the last 365 days in the base currency, as far as its currencies have exchange rates.',
    }),
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
];
