import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { company } from '../support/extended.ts';
import { computedBut, date, dateTime, decimal, fieldsOf, json, text, whole } from '../support/fields.ts';
import { refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.closenessScore);

export default defineObject({
  universalIdentifier: ids.objects.closenessScore,
  nameSingular: 'closenessScore',
  namePlural: 'closenessScores',
  labelSingular: 'Closeness score',
  labelPlural: 'Closeness scores',
  icon: 'IconHeartHandshake',
  description:
    'How close we were to a company in one month, and how much it mattered. The current month always holds the latest scores.',
  isSearchable: false,
  isUICreatable: false,
  isUIEditable: false,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.closenessScore.name,
  fields: [
    text(named('name'), {
      label: 'Name',
      icon: 'IconHeartHandshake',
      description: 'The company and the month.',
    }),
    refersTo(
      named('company'),
      {
        label: 'Company',
        icon: 'IconBuildingSkyscraper',
        description: 'The company the score is about.',
      },
      { object: company.universalIdentifier, field: ids.fields.company.closenessScores },
    ),
    date(named('month'), {
      label: 'Month',
      icon: 'IconCalendar',
      description: 'The first day of the month the score belongs to.',
    }),
    decimal(named('score'), {
      label: 'Score',
      icon: 'IconHeartHandshake',
      description: 'How close we are to the company, 0 to 100.',
    }),
    decimal(named('change'), {
      label: 'Change',
      icon: 'IconArrowsUpDown',
      description: 'The difference to the score of the month before, in points.',
    }),
    decimal(named('quality'), {
      label: 'Quality',
      icon: 'IconStar',
      description: 'How strong the three closest relationships are, 0 to 100.',
    }),
    decimal(named('density'), {
      label: 'Density',
      icon: 'IconUsersGroup',
      description: 'How many people there we really know, 0 to 100.',
    }),
    decimal(named('authority'), {
      label: 'Authority',
      icon: 'IconGavel',
      description: 'The share of the roles in a purchase we reach (decision, evaluation, use), 0 to 100.',
    }),
    decimal(named('commercial'), {
      label: 'Commercial',
      icon: 'IconBriefcase',
      description: 'How alive the business is: contracts, opportunities, wins. 0 to 100.',
    }),
    whole(named('threads'), {
      label: 'Contacts',
      icon: 'IconUsers',
      description: 'How many contacts are close enough to carry the relationship.',
    }),
    decimal(named('importance'), {
      label: 'Importance',
      icon: 'IconTarget',
      description: 'How much the company matters, 0 to 100.',
    }),
    decimal(named('revenuePoints'), {
      label: 'Revenue points',
      icon: 'IconCoins',
      description: 'Points for the revenue of the last 365 days, 0 to 100.',
    }),
    decimal(named('potentialPoints'), {
      label: 'Potential points',
      icon: 'IconTrendingUp',
      description: 'Points for the business still to be won, 0 to 100.',
    }),
    decimal(named('referencePoints'), {
      label: 'Reference points',
      icon: 'IconStar',
      description: 'Points for how much the company is worth as a reference, 0 to 100.',
    }),
    decimal(named('winnabilityPoints'), {
      label: 'Winnability points',
      icon: 'IconTrophy',
      description: 'Points for how often deals are won there and how well we can deliver, 0 to 100.',
    }),
    whole(named('rulesVersion'), {
      label: 'Edition of the rules',
      icon: 'IconVersions',
      description:
        'By which edition of the rules the scores were made. Scores of two editions are not compared.',
    }),
    text(named('aboutCompany'), {
      label: 'About company',
      icon: 'IconHash',
      description:
        'For the app itself: the company that the row was made for, whatever it was merged into since.',
    }),
    json(named('explanation'), {
      label: 'Explanation',
      icon: 'IconBraces',
      description: 'The parts and inputs the score was calculated from.',
    }),
    dateTime(named('calculatedAt'), {
      label: 'Calculated at',
      icon: 'IconClock',
      description: 'When the score was calculated.',
    }),
  ].map(computedBut('company')),
});
