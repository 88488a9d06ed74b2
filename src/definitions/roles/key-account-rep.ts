import { defineRole, STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { mayNotWrite, mayRead } from '../support/permissions.ts';
import { computedFields, salesObjects, salesRole } from '../support/sales-roles.ts';

const { company, opportunity } = STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS;

/** Keeps accounts. Of a key account only the two reviews that are the rep's own can be stamped. */
export default defineRole({
  ...salesRole,
  universalIdentifier: ids.roles.rep,
  label: 'Key-account rep',
  description:
    'Sells and keeps accounts. Changes no status, coverage, credit or scoring policy, and no settings.',
  icon: 'IconUser',
  objectPermissions: [...salesObjects, mayRead(ids.objects.scoringPolicy)],
  fieldPermissions: [
    ...computedFields,
    ...mayNotWrite(company.universalIdentifier, ids.fields.company, ['scoringPolicy']),
    ...mayNotWrite(opportunity.universalIdentifier, ids.fields.opportunity, ['initiation', 'initiationNote']),
    ...mayNotWrite(ids.objects.keyAccount, ids.fields.keyAccount, [
      'name',
      'company',
      'status',
      'regionalOwner',
      'localHead',
      'director',
      'directorLine',
      'ownerCreditShare',
      'directorCreditShare',
      'importanceReviewedOn',
    ]),
  ],
});
