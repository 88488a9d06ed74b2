import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { company, workspaceMember } from '../support/extended.ts';
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
    'What of a contract is credited to one member, in one role. The line that keeps the account and the line of the director are both credited.',
  isSearchable: false,
  isUICreatable: false,
  isUIEditable: false,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.salesCredit.name,
  fields: [
    text(named('name'), { label: 'Name', icon: 'IconCoins', description: 'The contract and the role.' }),
    partOf(
      named('contract'),
      { label: 'Contract', icon: 'IconFileDescription', description: 'The contract that is credited.' },
      { object: ids.objects.contract, field: ids.fields.contract.salesCredits },
    ),
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
      description: 'The share of the amount that is credited, in percent, as in force on the day of signing.',
    }),
    money(named('amount'), {
      label: 'Amount',
      icon: 'IconCurrencyDollar',
      description: 'What is credited: the share of the amount of the contract, in its currency.',
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
      description: 'The day the contract was signed, else the day it starts, else the day it became active.',
    }),
    text(named('quarter'), {
      label: 'Quarter',
      icon: 'IconCalendarStats',
      description: 'The quarter of that day, such as 2026-Q4.',
    }),
    dateTime(named('creditedAt'), {
      label: 'Calculated at',
      icon: 'IconClock',
      description: 'When this credit was last calculated.',
    }),
  ].map(computedBut('company')),
});
