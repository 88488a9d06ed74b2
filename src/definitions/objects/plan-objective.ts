import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { date, decimal, fieldsOf, text, whole } from '../support/fields.ts';
import { choice, choiceFrom } from '../support/options.ts';
import { partOf } from '../support/relations.ts';

const named = fieldsOf(ids.fields.planObjective);
const options = ids.options.planObjective;

export default defineObject({
  universalIdentifier: ids.objects.planObjective,
  nameSingular: 'planObjective',
  namePlural: 'planObjectives',
  labelSingular: 'Plan objective',
  labelPlural: 'Plan objectives',
  icon: 'IconFlag',
  description: 'One staged objective of a plan: what, by which tactic, how much and by when.',
  isSearchable: true,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.planObjective.name,
  fields: [
    text(named('name'), { label: 'Objective', icon: 'IconFlag', description: 'What is to be reached.' }),
    partOf(
      named('espPlan'),
      { label: 'Plan', icon: 'IconMap2', description: 'The plan it belongs to.' },
      { object: ids.objects.espPlan, field: ids.fields.espPlan.objectives },
    ),
    choice(
      named('objectiveType'),
      {
        label: 'Type',
        icon: 'IconCategory',
        description: 'What kind of objective it is. Revenue and relationship are measured by the app.',
      },
      options.objectiveType,
      {
        REVENUE: ['Revenue', 'green'],
        CROSS_ACCOUNT: ['Cross-account', 'sky'],
        BUSINESS_DEVELOPMENT: ['Business development', 'blue'],
        RELATIONSHIP: ['Relationship', 'pink'],
      },
    ),
    whole(named('stage'), {
      label: 'Stage',
      icon: 'IconStairs',
      description: 'The stage of the plan it belongs to, from 1 up.',
    }),
    text(named('tactic'), { label: 'Tactic', icon: 'IconChess', description: 'How it is to be reached.' }),
    decimal(named('target'), {
      label: 'Target',
      icon: 'IconTargetArrow',
      description: 'The number to be reached: revenue in the base currency, closeness in points.',
    }),
    decimal(named('current'), {
      label: 'Current',
      icon: 'IconGauge',
      description:
        'Where it stands, in the unit of the target. The app keeps this for revenue (in the base currency) and relationship (in points).',
    }),
    date(named('dueOn'), {
      label: 'Due on',
      icon: 'IconCalendarDue',
      description: 'The day it has to be reached by.',
    }),
    choiceFrom(
      'OPEN',
      named('status'),
      { label: 'Status', icon: 'IconProgressCheck', description: 'Where the objective stands.' },
      options.status,
      {
        OPEN: ['Open', 'gray'],
        IN_PROGRESS: ['In progress', 'blue'],
        ACHIEVED: ['Achieved', 'green'],
        DROPPED: ['Dropped', 'red'],
      },
    ),
  ],
});
