import { SystemPermissionFlag, STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS as standard } from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { builtManifest, fieldsOf } from '../support/manifest.ts';

const STANDARD = [
  'company',
  'person',
  'opportunity',
  'task',
  'taskTarget',
  'note',
  'noteTarget',
  'attachment',
  'timelineActivity',
  'workspaceMember',
  'message',
  'messageThread',
  'messageParticipant',
  'messageChannelMessageAssociation',
  'calendarEvent',
  'calendarEventParticipant',
  'calendarChannelEventAssociation',
  'dashboard',
] as const;

type ObjectName = (typeof STANDARD)[number] | keyof typeof ids.objects;

const OBJECTS = new Map<string, string>([
  ...STANDARD.map((name): [string, string] => [standard[name].universalIdentifier, name]),
  ...Object.entries(ids.objects).map(([name, identifier]): [string, string] => [identifier, name]),
]);

const READ = 'read';
const WRITE = 'read, write';
const WRITE_AND_TRASH = 'read, write, trash';

const SALES: Omit<Record<ObjectName, string>, 'scoringPolicy'> = {
  company: WRITE,
  person: WRITE,
  opportunity: WRITE,
  contract: WRITE,
  keyAccount: WRITE,
  task: WRITE_AND_TRASH,
  taskTarget: WRITE_AND_TRASH,
  note: WRITE_AND_TRASH,
  noteTarget: WRITE_AND_TRASH,
  attachment: WRITE_AND_TRASH,
  timelineActivity: READ,
  workspaceMember: READ,
  message: READ,
  messageThread: READ,
  messageParticipant: READ,
  messageChannelMessageAssociation: READ,
  calendarEvent: READ,
  calendarEventParticipant: READ,
  calendarChannelEventAssociation: READ,
  dashboard: READ,
  espPlan: WRITE,
  planObjective: WRITE_AND_TRASH,
  accountNeed: WRITE,
  supportRequest: WRITE,
  dealAssessment: WRITE,
  competitor: WRITE,
  dealCompetitor: WRITE_AND_TRASH,
  decisionCriterion: WRITE_AND_TRASH,
  dealMilestone: WRITE_AND_TRASH,
  salesCredit: READ,
  closenessScore: READ,
  scoreRun: READ,
};

const EXPECTED = [
  {
    role: 'Key-account director',
    rights: { ...SALES, keyAccount: WRITE_AND_TRASH, scoringPolicy: WRITE } satisfies Record<
      ObjectName,
      string
    >,
    closed: [],
  },
  {
    role: 'Key-account rep',
    rights: { ...SALES, scoringPolicy: READ } satisfies Record<ObjectName, string>,
    closed: [
      'company.scoringPolicy',
      'opportunity.initiation',
      'opportunity.initiationNote',
      'keyAccount.name',
      'keyAccount.company',
      'keyAccount.status',
      'keyAccount.regionalOwner',
      'keyAccount.localHead',
      'keyAccount.director',
      'keyAccount.directorLine',
      'keyAccount.ownerCreditShare',
      'keyAccount.directorCreditShare',
      'keyAccount.importanceReviewedOn',
    ],
  },
];

const manifest = builtManifest();
const names = new Map(
  fieldsOf(manifest).map((field) => [
    field.universalIdentifier,
    `${OBJECTS.get(field.objectUniversalIdentifier ?? '')}.${field.name}`,
  ]),
);

describe.each(EXPECTED)('the role $role', ({ role: label, rights, closed }) => {
  const role = manifest.roles.find((declared) => declared.label === label);

  /** What the app computes, of the objects the role may write: nobody types over a score. */
  const computed = fieldsOf(manifest)
    .filter(({ writability }) => writability === 'APPLICATION')
    .map(({ universalIdentifier }) => names.get(universalIdentifier) ?? '')
    .filter((name) => {
      const [object = ''] = name.split('.');
      return Object.entries(rights).some(([owner, right]) => owner === object && right !== READ);
    });

  it('is for people, gives nothing wholesale and changes no settings', () => {
    expect(role).toMatchObject({
      canReadAllObjectRecords: false,
      canUpdateAllObjectRecords: false,
      canSoftDeleteAllObjectRecords: false,
      canDestroyAllObjectRecords: false,
      canUpdateAllSettings: false,
      canAccessAllTools: false,
      canBeAssignedToUsers: true,
      canBeAssignedToAgents: false,
      canBeAssignedToApiKeys: false,
    });
  });

  it("gives what a person does with their own files, mailbox and profile, and no one else's", () => {
    expect(role?.permissionFlagUniversalIdentifiers).toEqual([
      SystemPermissionFlag.UPLOAD_FILE,
      SystemPermissionFlag.DOWNLOAD_FILE,
      SystemPermissionFlag.SEND_EMAIL_TOOL,
      SystemPermissionFlag.CONNECTED_ACCOUNTS,
      SystemPermissionFlag.PROFILE_INFORMATION,
    ]);
  });

  it('has these rights on each object, and destroys nothing', () => {
    const given = role?.objectPermissions.map((permission) => [
      OBJECTS.get(permission.objectUniversalIdentifier),
      [
        permission.canReadObjectRecords && 'read',
        permission.canUpdateObjectRecords && 'write',
        permission.canSoftDeleteObjectRecords && 'trash',
        permission.canDestroyObjectRecords && 'destroy',
      ]
        .filter(Boolean)
        .join(', '),
    ]);
    expect(given).toHaveLength(Object.keys(rights).length);
    expect(Object.fromEntries(given ?? [])).toEqual(rights);
  });

  it('may write every field of them but these', () => {
    const unwritable = (role?.fieldPermissions ?? [])
      .filter(({ canUpdateFieldValue }) => canUpdateFieldValue === false)
      .map(({ fieldUniversalIdentifier }) => names.get(fieldUniversalIdentifier) ?? fieldUniversalIdentifier);
    expect(computed.length).toBeGreaterThan(0);
    expect(unwritable.sort()).toEqual([...computed, ...closed].sort());
  });

  it('may read every field', () => {
    expect(role?.fieldPermissions.filter(({ canReadFieldValue }) => canReadFieldValue === false)).toEqual([]);
  });
});
