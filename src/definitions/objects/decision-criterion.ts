import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunity, person } from '../support/extended.ts';
import { fieldsOf, flag, literal, text } from '../support/fields.ts';
import { choice, choiceFrom, rating } from '../support/options.ts';
import { refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.decisionCriterion);
const options = ids.options.decisionCriterion;

export default defineObject({
  universalIdentifier: ids.objects.decisionCriterion,
  nameSingular: 'decisionCriterion',
  namePlural: 'decisionCriteria',
  labelSingular: 'Decision criterion',
  labelPlural: 'Decision criteria',
  icon: 'IconListDetails',
  description: 'What a customer decides a deal by, and how we meet it.',
  isSearchable: false,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.decisionCriterion.name,
  fields: [
    text(named('name'), {
      label: 'Criterion',
      icon: 'IconListDetails',
      description: 'What the customer looks at.',
    }),
    refersTo(
      named('opportunity'),
      { label: 'Opportunity', icon: 'IconTargetArrow', description: 'The deal that is decided by it.' },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.decisionCriteria },
    ),
    choiceFrom(
      'FORMAL',
      named('kind'),
      { label: 'Kind', icon: 'IconCategory', description: 'Written down, or only in people’s heads.' },
      options.kind,
      { FORMAL: ['Formal', 'blue'], INFORMAL: ['Informal', 'purple'] },
    ),
    flag(
      named('mandatory'),
      {
        label: 'Mandatory',
        icon: 'IconLock',
        description: 'Whether who does not meet it is out. Worse than others on one of these means Stop.',
      },
      false,
    ),
    {
      ...rating(
        named('weight'),
        { label: 'Weight', icon: 'IconWeight', description: 'How much it counts for the customer.' },
        options.weight,
      ),
      defaultValue: literal('RATING_3'),
    },
    refersTo(
      named('heldBy'),
      { label: 'Held by', icon: 'IconUser', description: 'To whom at the customer it matters.' },
      { object: person.universalIdentifier, field: ids.fields.person.heldCriteria },
    ),
    choice(
      named('ourFit'),
      { label: 'Our fit', icon: 'IconScale', description: 'How we meet it against the others.' },
      options.ourFit,
      { BETTER: ['Better', 'green'], SAME: ['Same', 'gray'], WORSE: ['Worse', 'red'] },
    ),
  ],
});
