import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { company, opportunity, workspaceMember } from '../support/extended.ts';
import { computed, date, fieldsOf, money, text } from '../support/fields.ts';
import { choice, choiceFrom } from '../support/options.ts';
import { refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.accountNeed);
const options = ids.options.accountNeed;

export default defineObject({
  universalIdentifier: ids.objects.accountNeed,
  nameSingular: 'accountNeed',
  namePlural: 'accountNeeds',
  labelSingular: 'Account need',
  labelPlural: 'Account needs',
  icon: 'IconPuzzle',
  description: 'What a customer will need, when, what it is worth, and whether we can deliver it.',
  isSearchable: true,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.accountNeed.need,
  fields: [
    // Twenty gives every object a name; here the need itself is what names a record.
    computed(
      text(named('name'), {
        label: 'Name',
        icon: 'IconPuzzle',
        description: 'Not used: the need names the record.',
      }),
    ),
    text(named('need'), { label: 'Need', icon: 'IconPuzzle', description: 'What the customer will need.' }),
    refersTo(
      named('company'),
      { label: 'Company', icon: 'IconBuildingSkyscraper', description: 'The company that needs it.' },
      { object: company.universalIdentifier, field: ids.fields.company.accountNeeds },
    ),
    refersTo(
      named('espPlan'),
      { label: 'Plan', icon: 'IconMap2', description: 'The plan that takes it up.' },
      { object: ids.objects.espPlan, field: ids.fields.espPlan.accountNeeds },
    ),
    choice(
      named('horizon'),
      {
        label: 'Horizon',
        icon: 'IconHourglass',
        description: 'When the need is expected. It follows the expected date, and moves on as time passes.',
      },
      options.horizon,
      {
        WITHIN_3_MONTHS: ['Within 3 months', 'red'],
        MONTHS_3_TO_12: ['3 to 12 months', 'orange'],
        YEARS_1_TO_3: ['1 to 3 years', 'blue'],
      },
    ),
    date(named('expectedOn'), {
      label: 'Expected on',
      icon: 'IconCalendarDue',
      description: 'The day by which the need is expected. Without one, the end of the horizon is taken.',
    }),
    money(named('estimatedValue'), {
      label: 'Estimated value',
      icon: 'IconCurrencyDollar',
      description: 'What fulfilling the need is worth a year.',
    }),
    choice(
      named('capability'),
      { label: 'Capability', icon: 'IconTool', description: 'Whether we can deliver it.' },
      options.capability,
      { READY: ['Ready', 'green'], PARTIAL: ['Partial', 'orange'], MISSING: ['Missing', 'red'] },
    ),
    text(named('resourceGap'), {
      label: 'Resource gap',
      icon: 'IconAlertTriangle',
      description: 'What we lack to deliver it.',
    }),
    refersTo(
      named('owner'),
      { label: 'Owner', icon: 'IconUser', description: 'Who looks after the need and its gap.' },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.ownedAccountNeeds },
    ),
    refersTo(
      named('opportunity'),
      {
        label: 'Opportunity',
        icon: 'IconTargetArrow',
        description: 'The opportunity it has become. Its value is then counted there only.',
      },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.accountNeeds },
    ),
    refersTo(
      named('insightFrom'),
      {
        label: 'Insight from',
        icon: 'IconBulb',
        description:
          'The deal that taught us of this need. The need keeps its value beside it, unlike one that has become an opportunity.',
      },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.insightNeeds },
    ),
    choiceFrom(
      'OPEN',
      named('needState'),
      {
        label: 'State',
        icon: 'IconProgressCheck',
        description: 'Whether the need is open, covered or dropped. Only open needs count as potential.',
      },
      options.needState,
      { OPEN: ['Open', 'blue'], COVERED: ['Covered', 'green'], DROPPED: ['Dropped', 'gray'] },
    ),
    date(named('identifiedOn'), {
      label: 'Identified on',
      icon: 'IconCalendarPlus',
      description: 'The day the need was found.',
    }),
    computed(
      choice(
        named('settledHorizon'),
        {
          label: 'Settled horizon',
          icon: 'IconHourglass',
          description:
            'The horizon as the app last settled it; by it the app sees that a person moved the need.',
        },
        options.settledHorizon,
        {
          WITHIN_3_MONTHS: ['Within 3 months', 'red'],
          MONTHS_3_TO_12: ['3 to 12 months', 'orange'],
          YEARS_1_TO_3: ['1 to 3 years', 'blue'],
        },
      ),
    ),
    computed(
      date(named('settledExpectedOn'), {
        label: 'Settled date',
        icon: 'IconCalendar',
        description: 'The expected date as the app last settled it.',
      }),
    ),
  ],
});
