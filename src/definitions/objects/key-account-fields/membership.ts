import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { computed, date, fieldsOf, text } from '../../support/fields.ts';
import { choice, choiceFrom } from '../../support/options.ts';
import { refersTo } from '../../support/relations.ts';
import { standing } from '../../support/status.ts';

const named = fieldsOf(ids.fields.keyAccount);
const options = ids.options.keyAccount;

/** Where the company stands in the programme, and what is recommended. */
export const membership = [
  text(named('name'), { label: 'Name', icon: 'IconCrown', description: 'The name of the company.' }),
  refersTo(
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
      description:
        'Whether it is a key account, on watch, a candidate or a former one. People decide it; the app only recommends.',
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
    choice(
      named('recordedStatus'),
      {
        label: 'Recorded status',
        icon: 'IconHistory',
        description: 'The status that the history of the account was last written for.',
      },
      options.recordedStatus,
      standing,
    ),
  ),
  computed(
    date(named('statusSince'), {
      label: 'Status since',
      icon: 'IconCalendarPlus',
      description: 'The day the account got the status it has.',
    }),
  ),
  computed(
    date(named('keySince'), {
      label: 'Key since',
      icon: 'IconCrown',
      description:
        'The day the account became KEY or WATCH; reviews that never took place are due from then.',
    }),
  ),
];
