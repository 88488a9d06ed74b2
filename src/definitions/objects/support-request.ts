import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { company, opportunity, workspaceMember } from '../support/extended.ts';
import { computed, date, dateTime, decimal, fieldsOf, text } from '../support/fields.ts';
import { choice, choiceFrom } from '../support/options.ts';
import { refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.supportRequest);
const options = ids.options.supportRequest;

export default defineObject({
  universalIdentifier: ids.objects.supportRequest,
  nameSingular: 'supportRequest',
  namePlural: 'supportRequests',
  labelSingular: 'Support request',
  labelPlural: 'Support requests',
  icon: 'IconLifebuoy',
  description: 'Help that is asked for an opportunity or a plan: by whom, by when, and what came of it.',
  isSearchable: true,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.supportRequest.name,
  fields: [
    text(named('name'), { label: 'Request', icon: 'IconLifebuoy', description: 'What help is asked for.' }),
    refersTo(
      named('company'),
      {
        label: 'Company',
        icon: 'IconBuildingSkyscraper',
        description: 'The company it is about; that of the opportunity or plan when left empty.',
      },
      { object: company.universalIdentifier, field: ids.fields.company.supportRequests },
    ),
    refersTo(
      named('opportunity'),
      { label: 'Opportunity', icon: 'IconTargetArrow', description: 'The opportunity it is to help.' },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.supportRequests },
    ),
    refersTo(
      named('espPlan'),
      { label: 'Plan', icon: 'IconMap2', description: 'The plan it is to help.' },
      { object: ids.objects.espPlan, field: ids.fields.espPlan.supportRequests },
    ),
    choice(
      named('helpType'),
      { label: 'Kind of help', icon: 'IconCategory', description: 'What kind of help is asked for.' },
      options.helpType,
      {
        EXPERT: ['Expert', 'blue'],
        EXECUTIVE: ['Executive', 'purple'],
        BUDGET: ['Budget', 'green'],
        TECHNICAL: ['Technical', 'sky'],
        OTHER: ['Other', 'gray'],
      },
    ),
    text(named('details'), {
      label: 'Details',
      icon: 'IconAlignLeft',
      description: 'What exactly is needed, and why.',
    }),
    refersTo(
      named('requestedBy'),
      { label: 'Asked by', icon: 'IconUser', description: 'Who asks for the help.' },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.askedSupportRequests },
    ),
    refersTo(
      named('supporter'),
      { label: 'Supporter', icon: 'IconUserHeart', description: 'Who gives the help.' },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.givenSupportRequests },
    ),
    date(named('neededBy'), {
      label: 'Needed by',
      icon: 'IconCalendarDue',
      description: 'The day the help is needed by.',
    }),
    choiceFrom(
      'ASKED',
      named('supportState'),
      { label: 'State', icon: 'IconProgressCheck', description: 'Where the request stands.' },
      options.supportState,
      {
        ASKED: ['Asked', 'orange'],
        ACCEPTED: ['Accepted', 'sky'],
        IN_PROGRESS: ['In progress', 'blue'],
        DELIVERED: ['Delivered', 'green'],
        DECLINED: ['Declined', 'gray'],
      },
    ),
    date(named('deliveredOn'), {
      label: 'Delivered on',
      icon: 'IconCalendarCheck',
      description: 'The day the help was given.',
    }),
    computed(
      decimal(named('priority'), {
        label: 'Priority',
        icon: 'IconUrgent',
        description:
          '0 to 100: half the importance of the company, 30 % the size of the deal, 20 % how soon it is needed.',
      }),
    ),
    computed(
      text(named('priorityReason'), {
        label: 'Priority reason',
        icon: 'IconMessage2Question',
        description: 'How the priority came about.',
      }),
    ),
    computed(
      choice(
        named('outcome'),
        {
          label: 'Outcome',
          icon: 'IconTrophy',
          description: 'What became of the opportunity that was helped.',
        },
        options.outcome,
        { OPEN: ['Open', 'blue'], WON: ['Won', 'green'], LOST: ['Lost', 'red'] },
      ),
    ),
    computed(
      choice(
        named('closenessOutcome'),
        {
          label: 'Closeness outcome',
          icon: 'IconHeartHandshake',
          description: 'What the opportunity that was helped did to the relationship.',
        },
        options.closenessOutcome,
        { IMPROVED: ['Improved', 'green'], SAME: ['Same', 'gray'], WORSENED: ['Worsened', 'red'] },
      ),
    ),
    computed(
      dateTime(named('prioritizedAt'), {
        label: 'Calculated at',
        icon: 'IconClock',
        description: 'When the priority was last calculated.',
      }),
    ),
    computed(
      date(named('remindedOn'), {
        label: 'Reminded on',
        icon: 'IconBell',
        description: 'The day a task reminded of it; that happens once.',
      }),
    ),
  ],
});
