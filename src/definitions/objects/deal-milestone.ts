import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunity } from '../support/extended.ts';
import { date, fieldsOf, text } from '../support/fields.ts';
import { choiceFrom } from '../support/options.ts';
import { refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.dealMilestone);

export default defineObject({
  universalIdentifier: ids.objects.dealMilestone,
  nameSingular: 'dealMilestone',
  namePlural: 'dealMilestones',
  labelSingular: 'Deal milestone',
  labelPlural: 'Deal milestones',
  icon: 'IconMapPin',
  description: 'A step that the customer takes on the way to buying: by when, and whether it was agreed.',
  isSearchable: false,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.dealMilestone.name,
  fields: [
    text(named('name'), {
      label: 'Buying step',
      icon: 'IconMapPin',
      description: 'What the customer does next, in their words.',
    }),
    refersTo(
      named('opportunity'),
      { label: 'Opportunity', icon: 'IconTargetArrow', description: 'The deal it leads to.' },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.dealMilestones },
    ),
    date(named('dueOn'), {
      label: 'Due on',
      icon: 'IconCalendarDue',
      description: 'The day it is to be done by.',
    }),
    date(named('doneOn'), {
      label: 'Done on',
      icon: 'IconCalendarCheck',
      description: 'The day it was done.',
    }),
    date(named('agreedOn'), {
      label: 'Agreed on',
      icon: 'IconHeartHandshake',
      description: 'The day the customer agreed to it; empty while it is only our wish.',
    }),
    choiceFrom(
      'CUSTOMER',
      named('side'),
      { label: 'Who does it', icon: 'IconUsers', description: 'Whose step it is.' },
      ids.options.dealMilestone.side,
      { OURS: ['Ours', 'blue'], CUSTOMER: ['Customer', 'green'], BOTH: ['Both', 'turquoise'] },
    ),
  ],
});
