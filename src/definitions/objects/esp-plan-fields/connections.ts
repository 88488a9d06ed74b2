import { ids } from '../../ids.ts';
import { company, workspaceMember } from '../../support/extended.ts';
import { date, fieldsOf, startingAt, whole } from '../../support/fields.ts';
import { choice } from '../../support/options.ts';
import { inverseOf, refersTo } from '../../support/relations.ts';

const named = fieldsOf(ids.fields.espPlan);
const options = ids.options.espPlan;

/** Whom the plan is for, who is behind it, what it is made of and what came before. */
export const connections = [
  refersTo(
    named('company'),
    { label: 'Company', icon: 'IconBuildingSkyscraper', description: 'The company the plan is for.' },
    { object: company.universalIdentifier, field: ids.fields.company.espPlans },
  ),
  refersTo(
    named('keyAccount'),
    { label: 'Key account', icon: 'IconCrown', description: 'The key account the plan is for.' },
    { object: ids.objects.keyAccount, field: ids.fields.keyAccount.espPlans },
  ),
  refersTo(
    named('owner'),
    { label: 'Owner', icon: 'IconUser', description: 'Who writes the plan and carries it out.' },
    { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.ownedEspPlans },
  ),
  refersTo(
    named('director'),
    { label: 'Director', icon: 'IconUserShield', description: 'The key-account director who guides it.' },
    { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.directedEspPlans },
  ),
  startingAt(
    1,
    whole(named('revision'), {
      label: 'Revision',
      icon: 'IconVersions',
      description: 'Which revision of the plan this is, from 1 up.',
    }),
  ),
  refersTo(
    named('previousRevision'),
    {
      label: 'Previous revision',
      icon: 'IconArrowBackUp',
      description: 'The plan that this one takes the place of.',
    },
    { object: ids.objects.espPlan, field: ids.fields.espPlan.nextRevisions },
  ),
  inverseOf(
    named('nextRevisions'),
    {
      label: 'Next revisions',
      icon: 'IconArrowForwardUp',
      description: 'The plans that took the place of this one.',
    },
    { object: ids.objects.espPlan, field: ids.fields.espPlan.previousRevision },
  ),
  choice(
    named('revisionCause'),
    {
      label: 'Revised after',
      icon: 'IconCalendarCheck',
      description: 'The review that caused this revision.',
    },
    options.revisionCause,
    {
      IMPORTANCE: ['Importance review', 'purple'],
      NEEDS: ['Needs review', 'blue'],
      CLOSENESS: ['Closeness review', 'pink'],
      OTHER: ['Other', 'gray'],
    },
  ),
  date(named('revisionReviewOn'), {
    label: 'Review of',
    icon: 'IconCalendar',
    description: 'The day of the review that caused this revision.',
  }),
  inverseOf(
    named('objectives'),
    { label: 'Objectives', icon: 'IconFlag', description: 'The staged objectives of the plan.' },
    { object: ids.objects.planObjective, field: ids.fields.planObjective.espPlan },
  ),
  inverseOf(
    named('accountNeeds'),
    { label: 'Needs', icon: 'IconPuzzle', description: 'The needs the plan is about.' },
    { object: ids.objects.accountNeed, field: ids.fields.accountNeed.espPlan },
  ),
  inverseOf(
    named('supportRequests'),
    { label: 'Support requests', icon: 'IconLifebuoy', description: 'The help that was asked for.' },
    { object: ids.objects.supportRequest, field: ids.fields.supportRequest.espPlan },
  ),
];
