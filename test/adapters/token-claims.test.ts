import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/adapters/token-claims.ts';

const WORKSPACE = '20202020-1c25-4d02-bf25-6aeccf7ea419';
const MEMBER = '20202020-1553-45c6-a028-5a9064cce07f';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: unknown): string => `${part({ alg: 'ES256' })}.${part(claims)}.signature`;

describe('what a token says about itself', () => {
  it('is its workspace, and the member whom it is of', () => {
    expect(claimsOf(token({ workspaceId: WORKSPACE, type: 'ACCESS', workspaceMemberId: MEMBER }))).toEqual({
      workspaceId: WORKSPACE,
      workspaceMemberId: MEMBER,
    });
    expect(claimsOf(token({ workspaceId: WORKSPACE, type: 'API_KEY' }))).toEqual({ workspaceId: WORKSPACE });
  });

  it.each([
    ['an empty one', ''],
    ['one without parts', 'key'],
    ['one that is no JSON', 'a.b.c'],
    ['one of no workspace', token({ userId: MEMBER })],
    ['one whose workspace is no id', token({ workspaceId: 'apple' })],
    ['one that says a number', token(7)],
  ])('is nothing in %s', (_name, given) => {
    expect(claimsOf(given)).toBeNull();
  });
});
