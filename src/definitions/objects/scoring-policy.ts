import { defineObject } from 'twenty-sdk/define';
import { DEFAULT_POLICY } from '../../domain/policy.ts';
import { numbersByName, type PolicyNumber } from '../../domain/policy-fields.ts';
import { ids } from '../ids.ts';
import { company } from '../support/extended.ts';
import {
  computed,
  date,
  decimal,
  type FieldText,
  fieldsOf,
  flag,
  money,
  startingAt,
  text,
  whole,
} from '../support/fields.ts';
import { inverseOf } from '../support/relations.ts';

const named = fieldsOf(ids.fields.scoringPolicy);

const starts = numbersByName(DEFAULT_POLICY);

const weight = (name: PolicyNumber, label: string, of: string) =>
  startingAt(
    starts[name],
    decimal(named(name), {
      label,
      icon: 'IconWeight',
      description: `How much ${of}, relative to the other weights.`,
    }),
  );

const threshold = (name: PolicyNumber, points: number, of: 'Revenue' | 'Potential') =>
  startingAt(
    starts[name],
    decimal(
      named(name),
      {
        label: `${of} at ${points}`,
        icon: of === 'Revenue' ? 'IconCoins' : 'IconTrendingUp',
        description: `The ${of.toLowerCase()} that is worth ${points} points, in units of the base currency.`,
      },
      0,
    ),
  );

const limit = (name: PolicyNumber, words: FieldText) => startingAt(starts[name], decimal(named(name), words));

const months = (name: PolicyNumber, of: string) =>
  startingAt(
    starts[name],
    whole(named(name), {
      label: `${of} review (months)`,
      icon: 'IconCalendarRepeat',
      description: `How many months after one ${of.toLowerCase()} review the next is due.`,
    }),
  );

export default defineObject({
  universalIdentifier: ids.objects.scoringPolicy,
  nameSingular: 'scoringPolicy',
  namePlural: 'scoringPolicies',
  labelSingular: 'Scoring policy',
  labelPlural: 'Scoring policies',
  icon: 'IconScale',
  description:
    'How one class of companies is scored, selected and reviewed, so that each is measured fairly.',
  isSearchable: false,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.scoringPolicy.name,
  fields: [
    text(named('name'), {
      label: 'Name',
      icon: 'IconScale',
      description: 'The class of companies the policy is for.',
    }),
    flag(
      named('isDefault'),
      {
        label: 'Default',
        icon: 'IconCheck',
        description:
          'Whether companies without a policy of their own use this one. Exactly one policy should.',
      },
      false,
    ),
    computed({
      ...text(named('policyProblem'), {
        label: 'Problem',
        icon: 'IconAlertTriangle',
        description:
          'Why the policy cannot be used. Its companies keep their last scores until it is put right.',
      }),
      universalSettings: { displayedMaxRows: 6 },
    }),
    computed(
      text(named('workspaceProblem'), {
        label: 'Problem of the workspace',
        icon: 'IconAlertTriangle',
        description: 'What the app cannot read in this workspace; kept here for the health check.',
      }),
    ),
    weight('revenueWeight', 'Revenue weight', 'revenue counts in importance'),
    weight('potentialWeight', 'Potential weight', 'potential counts in importance'),
    weight('referenceWeight', 'Reference weight', 'reference value counts in importance'),
    weight('winnabilityWeight', 'Winnability weight', 'winnability counts in importance'),
    threshold('revenueAt25', 25, 'Revenue'),
    threshold('revenueAt50', 50, 'Revenue'),
    threshold('revenueAt75', 75, 'Revenue'),
    threshold('revenueAt100', 100, 'Revenue'),
    threshold('potentialAt25', 25, 'Potential'),
    threshold('potentialAt50', 50, 'Potential'),
    threshold('potentialAt75', 75, 'Potential'),
    threshold('potentialAt100', 100, 'Potential'),
    startingAt(
      starts.baselineWinRate,
      decimal(
        named('baselineWinRate'),
        {
          label: 'Baseline win rate',
          icon: 'IconTrophy',
          description: 'The win rate assumed before there are closed opportunities, 0 to 1.',
        },
        2,
      ),
    ),
    startingAt(
      starts.staleAfterDays,
      whole(named('staleAfterDays'), {
        label: 'Stale after (days)',
        icon: 'IconHourglass',
        description:
          'How many days past its close date an open deal begins to fade; at twice that it counts nothing.',
      }),
    ),
    weight('opportunityWeight', 'Opportunity weight (TAS+)', '“is there an opportunity?” counts in TAS+'),
    weight('competeWeight', 'Compete weight (TAS+)', '“can we compete?” counts in TAS+'),
    weight('winWeight', 'Win weight (TAS+)', '“can we win?” counts in TAS+'),
    weight('worthWeight', 'Worth weight (TAS+)', '“is it worth winning?” counts in TAS+'),
    limit('stopBelow', {
      label: 'Stop below (TAS+)',
      icon: 'IconHandStop',
      description: 'The score of TAS+ below which the verdict is Stop.',
    }),
    limit('goFrom', {
      label: 'Go from (TAS+)',
      icon: 'IconPlayerPlay',
      description: 'The score of TAS+ from which the verdict can be Go.',
    }),
    startingAt(
      starts.goKnown,
      whole(named('goKnown'), {
        label: 'Known for a Go (TAS+)',
        icon: 'IconEye',
        description: 'How many of the twenty questions have to be answered with yes or no for a Go.',
      }),
    ),
    startingAt(
      starts.assessmentDays,
      whole(named('assessmentDays'), {
        label: 'TAS+ holds for (days)',
        icon: 'IconCalendarRepeat',
        description: 'How many days a round of TAS+ holds before the next is due.',
      }),
    ),
    startingAt(
      starts.supportWinWeight,
      decimal(
        named('supportWinWeight'),
        {
          label: 'Win weight in support',
          icon: 'IconWeight',
          description:
            'How much “can we win?” counts in the priority of a support request, relative to the rest; 0 leaves it out.',
        },
        2,
      ),
    ),
    weight('qualityWeight', 'Quality weight', 'the quality of the relationships counts in closeness'),
    weight('densityWeight', 'Density weight', 'the number of contacts counts in closeness'),
    weight('authorityWeight', 'Authority weight', 'the roles we reach count in closeness'),
    weight('commercialWeight', 'Commercial weight', 'the running business counts in closeness'),
    limit('keyShare', {
      label: 'Key share (%)',
      icon: 'IconPercentage',
      description: 'The share of the ranked companies that can be key accounts, in percent.',
    }),
    limit('keyMargin', {
      label: 'Key margin (%)',
      icon: 'IconPercentage',
      description: 'How far below the key share a key account may slip and still stay, in percent.',
    }),
    limit('candidateBand', {
      label: 'Candidate band (%)',
      icon: 'IconPercentage',
      description: 'The share of the ranked companies below the key share that are candidates, in percent.',
    }),
    limit('entryScore', {
      label: 'Entry score',
      icon: 'IconDoorEnter',
      description: 'The importance a company needs to become a key account.',
    }),
    limit('exitScore', {
      label: 'Exit score',
      icon: 'IconDoorExit',
      description: 'The importance below which a key account no longer stays.',
    }),
    money(
      named('largeDealThreshold'),
      {
        label: 'Large deal from',
        icon: 'IconCurrencyDollar',
        description: 'The amount from which an opportunity follows the full sales process.',
      },
      DEFAULT_POLICY.largeDealThreshold.amount,
    ),
    date(named('tasksSince'), {
      label: 'Tasks since',
      icon: 'IconHistory',
      description:
        'Deals created or closed before this day get no task. Empty: the day of the default policy, and without one every deal may get tasks.',
    }),
    months('importanceReviewMonths', 'Importance'),
    months('needsReviewMonths', 'Needs'),
    months('closenessReviewMonths', 'Closeness'),
    inverseOf(
      named('companies'),
      {
        label: 'Companies',
        icon: 'IconBuildingSkyscraper',
        description: 'The companies that are scored by this policy and not by the default one.',
      },
      { object: company.universalIdentifier, field: ids.fields.company.scoringPolicy },
    ),
  ],
});
