import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { computed, fieldsOf, json, startingAt, text, whole } from '../../support/fields.ts';
import { choiceFrom } from '../../support/options.ts';
import { inverseOf, refersTo } from '../../support/relations.ts';

const named = fieldsOf(ids.fields.keyAccount);
const options = ids.options.keyAccount;

/** Who covers the account, and who is credited. */
export const coverage = [
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
  computed(
    json(named('coverageHistory'), {
      label: 'Coverage history',
      icon: 'IconBraces',
      description: 'Which credit shares were in force from which day.',
    }),
  ),
  computed(
    text(named('coverageProblem'), {
      label: 'Coverage problem',
      icon: 'IconAlertTriangle',
      description: 'What is wrong with the credit shares, and what counts instead.',
    }),
  ),
  inverseOf(
    named('salesCredits'),
    { label: 'Sales credits', icon: 'IconCoins', description: 'What is credited for the account.' },
    { object: ids.objects.salesCredit, field: ids.fields.salesCredit.keyAccount },
  ),
];
