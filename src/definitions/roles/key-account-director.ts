import { defineRole } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { mayNotWrite, mayRead } from '../support/permissions.ts';
import { computedFields, salesObjects, salesRole } from '../support/sales-roles.ts';

/** Decides who is a key account, who covers it and by which policy companies are measured. */
export default defineRole({
  ...salesRole,
  universalIdentifier: ids.roles.director,
  label: 'Key-account director',
  description:
    'Sells, and decides on key accounts: status, coverage, credit and scoring policies. Changes no settings.',
  icon: 'IconUserShield',
  objectPermissions: [
    ...salesObjects.filter(
      ({ objectUniversalIdentifier }) => objectUniversalIdentifier !== ids.objects.keyAccount,
    ),
    // Combining puts the second key account of a company into the trash.
    mayRead(ids.objects.keyAccount, { update: true, softDelete: true }),
    mayRead(ids.objects.scoringPolicy, { update: true }),
  ],
  fieldPermissions: [
    ...computedFields,
    ...mayNotWrite(ids.objects.scoringPolicy, ids.fields.scoringPolicy, [
      'policyProblem',
      'workspaceProblem',
    ]),
  ],
});
