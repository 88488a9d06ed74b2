import type { Person } from './api/tokens.ts';
import type { RecordValues } from './schema/types.ts';

/** A person who works in the workspace. They exist on a server before any app does. */
export interface Member {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** The workspace's people unless others are given; the ids never change. */
export const DEFAULT_MEMBERS: readonly Member[] = [
  {
    id: '5eed0001-0000-4000-8000-000000000001',
    firstName: 'Maya',
    lastName: 'Okafor',
    email: 'maya@example.com',
  },
  {
    id: '5eed0001-0000-4000-8000-000000000002',
    firstName: 'Jonas',
    lastName: 'Lindqvist',
    email: 'jonas@example.com',
  },
  {
    id: '5eed0001-0000-4000-8000-000000000003',
    firstName: 'Aiko',
    lastName: 'Tanaka',
    email: 'aiko@example.com',
  },
  {
    id: '5eed0001-0000-4000-8000-000000000004',
    firstName: 'Carlos',
    lastName: 'Medina',
    email: 'carlos@example.com',
  },
  {
    id: '5eed0001-0000-4000-8000-000000000005',
    firstName: 'Priya',
    lastName: 'Raman',
    email: 'priya@example.com',
  },
];

/** The user that a member is. */
export const userIdOf = ({ id }: Pick<Member, 'id'>): string => id.replace(/^.{8}/, '5eed0002');

/** A member as their tokens know them. */
export const personOf = (member: Member, roleId: string | null): Person => ({
  memberId: member.id,
  name: `${member.firstName} ${member.lastName}`,
  userId: userIdOf(member),
  userWorkspaceId: member.id.replace(/^.{8}/, '5eed0003'),
  roleId,
});

/** A member as a record of the workspace. */
export const memberRecord = (member: Member, position: number): RecordValues => ({
  id: member.id,
  name: { firstName: member.firstName, lastName: member.lastName },
  userEmail: member.email,
  userId: userIdOf(member),
  position,
});
