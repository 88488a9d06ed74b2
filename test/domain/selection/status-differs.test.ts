/** The list of accounts whose status differs, and what the command on recommendations says of them. */
import { describe, expect, it } from 'vitest';
import { ids } from '../../../src/definitions/ids.ts';
import view from '../../../src/definitions/views/recommendation-differs.ts';
import { type AccountStanding, decide, leftToReview } from '../../../src/domain/selection/decide.ts';

const TODAY = '2026-11-23';
const STATUSES = ['CANDIDATE', 'KEY', 'WATCH', 'FORMER'] as const;
const RECOMMENDED = [null, 'KEY', 'CANDIDATE', 'NONE'] as const;

const everyAccount = (): AccountStanding[] =>
  STATUSES.flatMap((status) =>
    RECOMMENDED.flatMap((recommended) =>
      [null, TODAY].flatMap((importanceReviewedOn) =>
        ['company', null].flatMap((companyId) =>
          [false, true].map((isInTrash) => {
            const keyAccountId = [status, recommended, importanceReviewedOn, companyId, isInTrash].join(' ');
            return {
              keyAccountId,
              companyId,
              name: keyAccountId,
              isInTrash,
              status,
              recommended,
              recommendationReason: null,
              importanceReviewedOn,
            };
          }),
        ),
      ),
    ),
  );

const { filters = [], filterGroups = [] } = view.config;

const shownIn = (account: AccountStanding, field: string): string | null =>
  field === ids.fields.keyAccount.status ? account.status : account.recommended;

/** As Twenty reads the view: an empty field is neither one of some options nor another one. */
function isListed(account: AccountStanding, group: string | undefined): boolean {
  const inner = filterGroups.filter((one) => one.parentViewFilterGroupUniversalIdentifier === group);
  const own = filters.filter((one) => one.viewFilterGroupUniversalIdentifier === group);
  const results = [
    ...inner.map((one) => isListed(account, one.universalIdentifier)),
    ...own.map(({ fieldMetadataUniversalIdentifier: field, operand, value }) => {
      const actual = shownIn(account, field);
      if (actual === null || !Array.isArray(value)) return false;
      return value.includes(actual) === (operand === 'IS');
    }),
  ];
  const isAny = filterGroups.some((one) => one.universalIdentifier === group && one.logicalOperator === 'OR');
  return isAny ? results.some(Boolean) : results.every(Boolean);
}

describe('what the list shows', () => {
  const accounts = everyAccount();
  const { changes, stays } = decide(accounts, TODAY, 'en');
  const left = leftToReview(accounts, stays);

  it('either changes or is left to a review, with a reason', () => {
    const listed = accounts.filter((account) => !account.isInTrash && isListed(account, undefined));
    expect(listed).not.toHaveLength(0);
    expect([...changes, ...left].map(({ keyAccountId }) => keyAccountId).sort()).toEqual(
      listed.map(({ keyAccountId }) => keyAccountId).sort(),
    );
    expect(left.filter(({ reason }) => reason === '')).toEqual([]);
  });

  it.each([
    ['CANDIDATE NONE  company false', /its importance review decides/],
    ['FORMER CANDIDATE  company false', /its importance review decides/],
    ['KEY NONE 2026-11-23 company false', /It is KEY by a decision of today/],
    ['WATCH CANDIDATE 2026-11-23 company false', /It is WATCH by a decision of today/],
    ['CANDIDATE KEY   false', /Its company is gone or in the trash/],
  ])('%s is left', (id, reason) => {
    expect(left.find(({ keyAccountId }) => keyAccountId === id)?.reason).toMatch(reason);
  });

  it('is told in the language that is asked for', () => {
    const chinese = leftToReview(accounts, decide(accounts, TODAY, 'zh-CN').stays);
    expect(chinese.find(({ keyAccountId }) => keyAccountId === 'CANDIDATE NONE  company false')?.reason).toBe(
      '对状态为“候选”的客户只应用晋升：其余由重要性评审决定。',
    );
  });
});
