import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunity } from '../support/extended.ts';
import { fieldsOf, text } from '../support/fields.ts';
import { inverseOf } from '../support/relations.ts';

const named = fieldsOf(ids.fields.competitor);

export default defineObject({
  universalIdentifier: ids.objects.competitor,
  nameSingular: 'competitor',
  namePlural: 'competitors',
  labelSingular: 'Competitor',
  labelPlural: 'Competitors',
  icon: 'IconSwords',
  description: 'Somebody we meet in deals: what they are good at, what not, and what they usually do.',
  isSearchable: true,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.competitor.name,
  fields: [
    text(named('name'), { label: 'Name', icon: 'IconSwords', description: 'What the competitor is called.' }),
    text(named('strengths'), {
      label: 'Strengths',
      icon: 'IconThumbUp',
      description: 'What customers like about them.',
    }),
    text(named('weaknesses'), {
      label: 'Weaknesses',
      icon: 'IconThumbDown',
      description: 'Where customers are let down by them.',
    }),
    text(named('usualTactic'), {
      label: 'Usual tactic',
      icon: 'IconChess',
      description: 'What they usually do when they meet us.',
    }),
    inverseOf(
      named('dealCompetitors'),
      { label: 'Met in deals', icon: 'IconTargetArrow', description: 'The deals in which we meet them.' },
      { object: ids.objects.dealCompetitor, field: ids.fields.dealCompetitor.competitor },
    ),
    inverseOf(
      named('lostDeals'),
      { label: 'Deals lost to them', icon: 'IconMoodSad', description: 'The deals that they won.' },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.lostTo },
    ),
  ],
});
