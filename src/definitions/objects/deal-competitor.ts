import { defineObject } from 'twenty-sdk/define';
import { RIVALRY } from '../../domain/assessment/questions.ts';
import { ids } from '../ids.ts';
import { answersTo } from '../support/answers.ts';
import { opportunity } from '../support/extended.ts';
import { computed, dateTime, decimal, fieldsOf, json, readOnly, text } from '../support/fields.ts';
import { choice } from '../support/options.ts';
import { refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.dealCompetitor);
const options = ids.options.dealCompetitor;

export default defineObject({
  universalIdentifier: ids.objects.dealCompetitor,
  nameSingular: 'dealCompetitor',
  namePlural: 'dealCompetitors',
  labelSingular: 'Rival in a deal',
  labelPlural: 'Rivals in deals',
  icon: 'IconSwords',
  description: 'A competitor in one deal: how it stands there, as the customer sees it.',
  isSearchable: false,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.dealCompetitor.name,
  fields: [
    computed(
      text(named('name'), {
        label: 'Rival',
        icon: 'IconSwords',
        description: 'What the competitor is called; the name stays when the competitor is deleted.',
      }),
    ),
    refersTo(
      named('opportunity'),
      { label: 'Opportunity', icon: 'IconTargetArrow', description: 'The deal in which we meet.' },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.dealCompetitors },
    ),
    refersTo(
      named('competitor'),
      {
        label: 'Competitor',
        icon: 'IconSwords',
        description: 'Who it is; nobody when no decision is the rival.',
      },
      { object: ids.objects.competitor, field: ids.fields.competitor.dealCompetitors },
    ),
    choice(
      named('standing'),
      {
        label: 'Rival’s standing',
        icon: 'IconFlag',
        description: 'How it stands with the customer in this deal.',
      },
      options.standing,
      {
        INCUMBENT: ['Incumbent', 'red'],
        SHORTLISTED: ['Shortlisted', 'orange'],
        OUTSIDER: ['Outsider', 'gray'],
        NO_DECISION: ['No decision', 'purple'],
      },
    ),
    ...answersTo(
      RIVALRY,
      (field) => named(field as Parameters<typeof named>[0]),
      options,
      () => 'How the customer would answer this for the rival.',
    ),
    readOnly(
      json(named('criterionFits'), {
        label: 'Fit on criteria',
        icon: 'IconGridDots',
        description: 'How the customer sees it against us on each decision criterion; the tab TAS+ shows it.',
      }),
    ),
    computed(
      decimal(named('points'), {
        label: 'Points',
        icon: 'IconGauge',
        description: '0 to 100, from the ten answers; nobody rated is none.',
      }),
    ),
    computed(
      decimal(named('lead'), {
        label: 'Our lead',
        icon: 'IconArrowsDiff',
        description: 'Our points on the same ten questions less theirs; below 0 they are ahead.',
      }),
    ),
    computed(
      dateTime(named('judgedAt'), {
        label: 'Calculated at',
        icon: 'IconClock',
        description: 'When the points were last calculated.',
      }),
    ),
  ],
});
