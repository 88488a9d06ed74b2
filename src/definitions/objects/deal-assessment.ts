import { defineObject } from 'twenty-sdk/define';
import { ALL_QUESTIONS } from '../../domain/assessment/questions.ts';
import { assessmentPage } from '../../domain/words/assessment-en.ts';
import { ids } from '../ids.ts';
import { answersTo } from '../support/answers.ts';
import { opportunity, workspaceMember } from '../support/extended.ts';
import { computed, date, dateTime, decimal, fieldsOf, text, whole } from '../support/fields.ts';
import { choice, choiceFrom } from '../support/options.ts';
import { refersTo } from '../support/relations.ts';

const named = fieldsOf(ids.fields.dealAssessment);
const options = ids.options.dealAssessment;

const points = (name: 'opportunityPoints' | 'competePoints' | 'winPoints' | 'worthPoints', label: string) =>
  computed(
    decimal(named(name), {
      label,
      icon: 'IconGauge',
      description: '0 to 100, from the answers of this group; nothing answered is 50.',
    }),
  );

export default defineObject({
  universalIdentifier: ids.objects.dealAssessment,
  nameSingular: 'dealAssessment',
  namePlural: 'dealAssessments',
  labelSingular: 'Deal assessment',
  labelPlural: 'Deal assessments',
  icon: 'IconChecklist',
  description:
    'One round of the TAS+ questions about a deal: the answers, what they come to and the verdict.',
  isSearchable: false,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.dealAssessment.name,
  fields: [
    computed(
      text(named('name'), {
        label: 'Assessment',
        icon: 'IconChecklist',
        description: 'The round and the deal it is about.',
      }),
    ),
    refersTo(
      named('opportunity'),
      { label: 'Opportunity', icon: 'IconTargetArrow', description: 'The deal that was assessed.' },
      { object: opportunity.universalIdentifier, field: ids.fields.opportunity.dealAssessments },
    ),
    choiceFrom(
      'FULL',
      named('kind'),
      {
        label: 'Kind',
        icon: 'IconListCheck',
        description: 'All twenty-two questions, or the five quick ones of the green channel.',
      },
      options.kind,
      { FULL: ['Full', 'blue'], QUICK: ['Quick', 'sky'] },
    ),
    whole(named('round'), {
      label: 'Round',
      icon: 'IconRotateClockwise2',
      description: 'Which round of its kind it is; the app numbers those that have none.',
    }),
    date(named('assessedOn'), {
      label: 'Assessed on',
      icon: 'IconCalendarCheck',
      description: 'The day of the assessment. Empty is the day it was made.',
    }),
    refersTo(
      named('assessedBy'),
      { label: 'Assessed by', icon: 'IconUser', description: 'Who answered.' },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.dealAssessments },
    ),
    ...answersTo(
      ALL_QUESTIONS,
      (field) => named(field as Parameters<typeof named>[0]),
      options,
      (question) => assessmentPage.asked[question] ?? '',
    ),
    points('opportunityPoints', 'Opportunity points'),
    points('competePoints', 'Compete points'),
    points('winPoints', 'Win points'),
    points('worthPoints', 'Worth points'),
    computed(
      decimal(named('score'), {
        label: 'Score',
        icon: 'IconGauge',
        description: '0 to 100: the points of the four groups by the weights of the scoring policy.',
      }),
    ),
    computed(
      whole(named('known'), {
        label: 'Known',
        icon: 'IconEye',
        description: 'How many of the first twenty questions are answered with yes or no.',
      }),
    ),
    computed(
      choice(
        named('verdict'),
        {
          label: 'Verdict',
          icon: 'IconGavel',
          description: 'What the answers come to. A quick round has none.',
        },
        options.verdict,
        { GO: ['Go', 'green'], IMPROVE: ['Improve', 'orange'], STOP: ['Stop', 'red'] },
      ),
    ),
    computed({
      ...text(named('verdictReason'), {
        label: 'Verdict reason',
        icon: 'IconMessage2Question',
        description: 'How the verdict came about, and which answers would raise the score most.',
      }),
      universalSettings: { displayedMaxRows: 6 },
    }),
    computed(
      text(named('stageThen'), {
        label: 'Stage then',
        icon: 'IconStairs',
        description: 'The stage of the deal when it was assessed; kept by the app.',
      }),
    ),
    computed(
      dateTime(named('judgedAt'), {
        label: 'Calculated at',
        icon: 'IconClock',
        description: 'When the round was last calculated.',
      }),
    ),
  ],
});
