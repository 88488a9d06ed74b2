import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { company, opportunity, workspaceMember } from '../support/extended.ts';
import { computed, date, fieldsOf, flag, json, money, text, whole } from '../support/fields.ts';
import { choice, choiceFrom } from '../support/options.ts';
import { inverseOf, refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.contract);
const options = ids.options.contract;

export default defineObject({
  universalIdentifier: ids.objects.contract,
  nameSingular: 'contract',
  namePlural: 'contracts',
  labelSingular: 'Contract',
  labelPlural: 'Contracts',
  icon: 'IconFileDescription',
  description: 'An agreement with a company: its amount and term are what revenue is counted from.',
  isSearchable: true,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.contract.name,
  fields: [
    text(named('name'), {
      label: 'Name',
      icon: 'IconFileDescription',
      description: 'What the contract is called.',
    }),
    refersTo(
      named('company'),
      {
        label: 'Company',
        icon: 'IconBuildingSkyscraper',
        description: 'The company the contract is with.',
      },
      { object: company.universalIdentifier, field: ids.fields.company.contracts },
    ),
    refersTo(
      named('opportunity'),
      {
        label: 'Opportunity',
        icon: 'IconTargetArrow',
        description: 'The opportunity that was won with this contract. Its amount is then counted here only.',
      },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.contracts },
    ),
    money(named('amount'), {
      label: 'Amount',
      icon: 'IconCurrencyDollar',
      description:
        'What the contract is worth for the time that “Amount per” says. Moved to the new length when the contract renews itself.',
    }),
    choice(
      named('amountPer'),
      {
        label: 'Amount per',
        icon: 'IconCalendarDollar',
        description:
          'What the amount is for. Empty: the whole term, or a year for a contract that has no end.',
      },
      options.amountPer,
      {
        WHOLE_TERM: ['Whole term', 'blue'],
        YEAR: ['Year', 'green'],
        MONTH: ['Month', 'turquoise'],
      },
    ),
    date(named('amountFrom'), {
      label: 'Amount valid from',
      icon: 'IconCalendarPlus',
      description:
        'From when the amount holds, after a change of price: days before it keep the amount that stood before. Empty: a change corrects the whole present term.',
    }),
    computed(
      json(named('earlierAmounts'), {
        label: 'Earlier amounts',
        icon: 'IconBraces',
        description: 'For the app itself: amounts of the present term that stood before, and until when.',
      }),
    ),
    choiceFrom(
      'DRAFT',
      named('status'),
      {
        label: 'Status',
        icon: 'IconProgressCheck',
        description: 'Where the contract stands. A draft counts for nothing yet.',
      },
      options.status,
      {
        DRAFT: ['Draft', 'gray'],
        ACTIVE: ['Active', 'green'],
        EXPIRED: ['Expired', 'orange'],
        TERMINATED: ['Terminated', 'red'],
      },
    ),
    date(named('signedOn'), {
      label: 'Signed on',
      icon: 'IconSignature',
      description: 'The day the contract was signed.',
    }),
    date(named('startsOn'), {
      label: 'Starts on',
      icon: 'IconCalendarPlus',
      description: 'The first day of the term.',
    }),
    date(named('endsOn'), {
      label: 'Ends on',
      icon: 'IconCalendarMinus',
      description: 'The last day of the term.',
    }),
    date(named('terminatedOn'), {
      label: 'Terminated on',
      icon: 'IconCalendarX',
      description:
        'The last day in force of a terminated contract. It may lie ahead: a contract under notice counts until then.',
    }),
    flag(
      named('autoRenews'),
      {
        label: 'Auto-renews',
        icon: 'IconRefresh',
        description: 'Whether the contract goes on after its last day unless someone ends it.',
      },
      false,
    ),
    whole(named('renewalMonths'), {
      label: 'Renews for (months)',
      icon: 'IconCalendarRepeat',
      description: 'For how many months it goes on when it renews itself. Empty: for the length of its term.',
    }),
    whole(named('noticeMonths'), {
      label: 'Notice (months)',
      icon: 'IconBellRinging',
      description: 'How many months before its end notice has to be given.',
    }),
    computed(
      date(named('noticeBy'), {
        label: 'Notice by',
        icon: 'IconCalendarDue',
        description: 'The last day on which notice can be given: the end less the months of notice.',
      }),
    ),
    computed(
      choice(
        named('renewalState'),
        {
          label: 'Renewal',
          icon: 'IconCalendarRepeat',
          description:
            'Whether the day of notice, else the end of the term, is far, within 90 days, or the end is past.',
        },
        options.renewalState,
        {
          NOT_DUE: ['Not due', 'green'],
          DUE_IN_90_DAYS: ['Due in 90 days', 'orange'],
          LAPSED: ['Lapsed', 'red'],
        },
      ),
    ),
    refersTo(
      named('owner'),
      {
        label: 'Owner',
        icon: 'IconUser',
        description: 'Who looks after the contract.',
      },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.ownedContracts },
    ),
    computed(
      json(named('pastTerms'), {
        label: 'Past terms',
        icon: 'IconBraces',
        description: 'The terms that ended with a renewal, with their amounts: they stay counted as revenue.',
      }),
    ),
    computed(
      whole(named('renewals'), {
        label: 'Renewals',
        icon: 'IconRefresh',
        description: 'How often the contract has renewed itself.',
      }),
    ),
    computed(
      date(named('renewedOn'), {
        label: 'Renewed on',
        icon: 'IconCalendarRepeat',
        description: 'The day the present term began by itself.',
      }),
    ),
    inverseOf(
      named('includedDeals'),
      {
        label: 'Included deals',
        icon: 'IconTargetArrow',
        description: 'Deals that extend or renew the contract, and whose amounts are part of it.',
      },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.partOfContract },
    ),
    inverseOf(
      named('salesCredits'),
      { label: 'Sales credits', icon: 'IconCoins', description: 'What of the contract is credited to whom.' },
      { object: ids.objects.salesCredit, field: ids.fields.salesCredit.contract },
    ),
  ],
});
