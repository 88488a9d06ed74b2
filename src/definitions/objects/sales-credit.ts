import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { company, opportunity, workspaceMember } from '../support/extended.ts';
import { computedBut, date, dateTime, decimal, fieldsOf, money, text } from '../support/fields.ts';
import { choice } from '../support/options.ts';
import { partOf, refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.salesCredit);
const options = ids.options.salesCredit;

export default defineObject({
  universalIdentifier: ids.objects.salesCredit,
  nameSingular: 'salesCredit',
  namePlural: 'salesCredits',
  labelSingular: 'Sales credit',
  labelPlural: 'Sales credits',
  icon: 'IconCoins',
  description:
    'What of one term of a contract, or of a won deal, is credited to one member, in one role. The line that keeps the account and the line of the director are both credited.',
  isSearchable: false,
  isUICreatable: false,
  isUIEditable: false,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.salesCredit.name,
  fields: [
    text(named('name'), {
      label: 'Name',
      icon: 'IconCoins',
      description: 'The contract or deal and the role.',
    }),
    partOf(
      named('contract'),
      { label: 'Contract', icon: 'IconFileDescription', description: 'The contract that is credited.' },
      { object: ids.objects.contract, field: ids.fields.contract.salesCredits },
    ),
    refersTo(
      named('opportunity'),
      {
        label: 'Opportunity',
        icon: 'IconTargetArrow',
        description: 'The won deal that is credited itself, without a contract or as a part of one.',
      },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.salesCredits },
    ),
    date(named('termStartsOn'), {
      label: 'Term starts on',
      icon: 'IconCalendarPlus',
      description:
        'The first day of the term that is credited. The credit of a term that is over stays as it is.',
    }),
    refersTo(
      named('company'),
      { label: 'Company', icon: 'IconBuildingSkyscraper', description: 'The company the contract is with.' },
      { object: company.universalIdentifier, field: ids.fields.company.salesCredits },
    ),
    refersTo(
      named('keyAccount'),
      {
        label: 'Key account',
        icon: 'IconCrown',
        description: 'The key account whose coverage decides who is credited.',
      },
      { object: ids.objects.keyAccount, field: ids.fields.keyAccount.salesCredits },
    ),
    refersTo(
      named('member'),
      { label: 'Member', icon: 'IconUser', description: 'The member who is credited.' },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.salesCredits },
    ),
    choice(
      named('creditRole'),
      {
        label: 'Role',
        icon: 'IconUserShield',
        description: 'For which of the two lines the member is credited.',
      },
      options.creditRole,
      { REGIONAL_OWNER: ['Regional owner', 'blue'], DIRECTOR: ['Director', 'purple'] },
    ),
    decimal(named('share'), {
      label: 'Share (%)',
      icon: 'IconPercentage',
      description: 'The share of the amount that is credited, in percent, as in force on the credited day.',
    }),
    money(named('amount'), {
      label: 'Amount',
      icon: 'IconCurrencyDollar',
      description: 'What is credited: the share of what the term is worth, in its currency.',
    }),
    choice(
      named('creditState'),
      {
        label: 'State',
        icon: 'IconProgressCheck',
        description: 'Whether the credit counts, or was taken back.',
      },
      options.creditState,
      { CREDITED: ['Credited', 'green'], REVERSED: ['Reversed', 'gray'] },
    ),
    date(named('creditedOn'), {
      label: 'Credited on',
      icon: 'IconCalendar',
      description:
        'For a first term the day of its deal, of signing or of closing, else the day it starts; for a later one its first day.',
    }),
    text(named('quarter'), {
      label: 'Quarter',
      icon: 'IconCalendarStats',
      description: 'The fiscal quarter of that day, such as 2026-Q4 or 2025/26-Q4.',
    }),
    dateTime(named('creditedAt'), {
      label: 'Calculated at',
      icon: 'IconClock',
      description: 'When this credit was last calculated.',
    }),
  ].map(computedBut('company')),
});
