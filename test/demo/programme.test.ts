import { describe, expect, it } from 'vitest';
import { createContext } from '../../demo/data/context.ts';
import { generateDemo } from '../../demo/data/generate.ts';
import { usdOf } from '../../demo/data/money.ts';
import { standingsOf } from '../../demo/data/standing.ts';
import keyAccount from '../../src/definitions/objects/key-account.ts';
import { closenessTrend } from '../../src/domain/closeness/relationship.ts';
import { weigh } from '../../src/domain/importance/score.ts';
import { reviewSchedule, summaryOf } from '../../src/domain/review/schedule.ts';
import { monthStart, parseDay } from '../../src/domain/shared/calendar.ts';
import { roundToOneDecimal } from '../../src/domain/shared/numbers.ts';
import { toldBy } from '../../src/front-components/history/pins.ts';
import { dayNumber, MEMBERS, SEEDS } from './demo-data.ts';

/** Some days of the calendar are peculiar: the programme is to look the same on all of them. */
const DAYS = ['2026-11-23', '2026-11-01', '2027-01-31', '2027-03-01', '2028-02-29'];

const CASES = SEEDS.map((seed, i) => ({ seed, today: DAYS[i % DAYS.length] ?? '' }));

describe.each([...CASES, { seed: 1, today: '2027-03-01' }])(
  'the programme in the demo of seed $seed on $today',
  ({ seed, today }) => {
    const options = { seed, today, memberIds: MEMBERS };
    const { data } = generateDemo(options);
    const standings = standingsOf(createContext(options), data);
    const now = dayNumber(today);
    const standingOf = (companyId: string) => {
      const standing = standings.get(companyId);
      if (!standing) throw new Error(`${companyId} has no standing`);
      return standing;
    };
    const accountsOf = (...statuses: string[]) =>
      data.keyAccounts.filter(({ status }) => statuses.includes(status));

    it('has accounts of every status, one for a company', () => {
      expect(accountsOf('KEY')).toHaveLength(16);
      expect(accountsOf('WATCH')).toHaveLength(3);
      expect(accountsOf('FORMER')).toHaveLength(3);
      expect(accountsOf('CANDIDATE')).toHaveLength(2);
      expect(new Set(data.keyAccounts.map(({ companyId }) => companyId)).size).toBe(24);
    });

    it('keeps some key accounts by the margin alone, and has two that should leave', () => {
      const codes = accountsOf('KEY').map(({ companyId }) => standingOf(companyId).asKey);
      const stay = codes.filter(({ reason }) => reason.code === 'STAYS').length;
      expect(stay).toBeGreaterThanOrEqual(2);
      expect(stay).toBeLessThanOrEqual(3);
      expect(codes.filter(({ recommended }) => recommended !== 'KEY')).toHaveLength(2);
    });

    it('has accounts that should come in, come back, and leave', () => {
      const entering = (status: string) =>
        accountsOf(status).filter(({ companyId }) => standingOf(companyId).asKey.reason.code === 'ENTERS');
      for (const status of ['CANDIDATE', 'FORMER', 'WATCH']) expect(entering(status), status).toHaveLength(1);
      const leaving = accountsOf('WATCH').filter(
        ({ companyId }) => standingOf(companyId).asKey.recommended !== 'KEY',
      );
      expect(leaving).toHaveLength(2);
    });

    it('fills in nothing that the app works out, but what it keeps of earlier times', () => {
      const computed = new Set(
        keyAccount.config.fields.flatMap((field) =>
          'isUIEditable' in field && field.isUIEditable === false ? field.name : [],
        ),
      );
      expect(computed.size).toBeGreaterThan(15);
      const filled = new Set(data.keyAccounts.flatMap((account) => Object.keys(account)));
      for (const kept of ['coverageHistory', 'recordedStatus', 'statusSince', 'keySince'])
        expect(filled.delete(kept), kept).toBe(true);
      for (const field of filled) expect(computed.has(field.replace(/Id$/, '')), field).toBe(false);
    });

    it('is covered: a few directors share it, two accounts have none yet', () => {
      const directors = new Set(data.keyAccounts.flatMap(({ directorId }) => directorId ?? []));
      expect(directors.size).toBeGreaterThanOrEqual(2);
      expect(directors.size).toBeLessThanOrEqual(3);
      expect(data.keyAccounts.filter(({ directorId }) => !directorId)).toHaveLength(2);
      for (const { regionalOwnerId, localHeadId, directorId } of data.keyAccounts)
        expect(new Set([regionalOwnerId, localHeadId, directorId]).size).toBe(3);
      expect(data.keyAccounts.filter(({ directorLine }) => directorLine === 'SOLID').length).toBe(4);
      const shares = data.keyAccounts.map((account) =>
        [account.ownerCreditShare, account.directorCreditShare].join('/'),
      );
      expect(shares.filter((share) => share === '70/30')).toHaveLength(2);
      expect(shares.filter((share) => share === '100/50')).toHaveLength(2);
      expect(shares.filter((share) => share === '100/100')).toHaveLength(20);
    });

    it('is reviewed: most in time, some due within a week, some too late', () => {
      const states = accountsOf('KEY', 'WATCH').map((account) => {
        const reviewedOn = {
          IMPORTANCE: parseDay(account.importanceReviewedOn),
          NEEDS: parseDay(account.needsReviewedOn),
          CLOSENESS: parseDay(account.closenessReviewedOn),
        };
        const since = dayNumber(account.createdAt);
        for (const day of Object.values(reviewedOn))
          if (day !== null) expect(since < day && day <= now).toBe(true);
        const { policy } = standingOf(account.companyId);
        const { status } = account;
        return summaryOf(reviewSchedule({ status, keySince: since, reviewedOn }, policy.reviewMonths, now));
      });
      const count = (state: string) => states.filter(({ reviewState }) => reviewState === state).length;
      expect(count('UP_TO_DATE')).toBeGreaterThanOrEqual(9);
      expect(count('DUE')).toBeGreaterThanOrEqual(3);
      expect(count('OVERDUE')).toBeGreaterThanOrEqual(4);
      expect(new Set(states.flatMap(({ overdueReviews }) => overdueReviews)).size).toBe(3);
      expect(data.keyAccounts.some(({ reviewRemark }) => reviewRemark)).toBe(true);
      for (const account of accountsOf('CANDIDATE')) expect(account.importanceReviewedOn).toBeUndefined();
    });

    it('knows how close some sixty companies were in the months before: a fifth rises, a fifth falls', () => {
      const rows = Map.groupBy(data.closenessScores, ({ companyId }) => companyId);
      const enrolled = new Set(data.keyAccounts.map(({ companyId }) => companyId));
      const trends = [...rows].map(([companyId, months]) => {
        expect(months).toHaveLength(enrolled.has(companyId) ? 11 : 3);
        const score = standingOf(companyId).closenessOn(now).score;
        return closenessTrend(score, months.at(-1) ?? null).trend;
      });
      const count = (trend: string) => trends.filter((one) => one === trend).length;
      expect(count('STEADY')).toBe(36);
      expect(count('FALLING')).toBe(12);
      expect(count('RISING')).toBeGreaterThanOrEqual(10);
      expect(count('RISING') + 48).toBe(rows.size);
    });

    it('ends each month with a score that its parts and the month before explain', () => {
      const rows = Map.groupBy(data.closenessScores, ({ companyId }) => companyId);
      for (const [companyId, months] of rows) {
        expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).sort());
        for (const [i, { month, score, change, calculatedAt, importance, ...parts }] of months.entries()) {
          expect(
            month.endsWith('-01') && month < today && month.slice(0, 7) === calculatedAt.slice(0, 7),
          ).toBe(true);
          const before = months[i - 1]?.score;
          expect(change).toBe(before === undefined ? undefined : roundToOneDecimal(score - before));
          for (const part of [parts.quality, parts.density, parts.authority, parts.commercial])
            expect(part !== null && part >= 0 && part <= 100).toBe(true);
          const { revenue, potential, reference, winnability } = standingOf(companyId).policy.weights;
          const points = [
            { weight: revenue, points: parts.revenuePoints ?? 0 },
            { weight: potential, points: parts.potentialPoints ?? 0 },
            { weight: reference, points: parts.referencePoints ?? 0 },
            { weight: winnability, points: parts.winnabilityPoints ?? 0 },
          ];
          // Points are kept with one decimal, as the score is.
          if (importance !== null) expect(Math.abs(importance - weigh(points))).toBeLessThan(0.15);
          else expect(parts.revenuePoints).toBeNull();
        }
      }
    });

    it('ends the year where the scores of today begin', () => {
      for (const { companyId } of data.keyAccounts) {
        const { scoresOn, importance } = standingOf(companyId);
        expect(scoresOn(now, null).importance.score, companyId).toBe(importance);
      }
    });

    it('tells of the reviews and statuses of four months, as far as scores are kept', () => {
      const first = monthStart(now, -4);
      const titles = new Map(data.notes.map(({ id, ...note }) => [id, note]));
      for (const { companyId, status, statusSince, ...account } of data.keyAccounts) {
        const own = data.noteTargets
          .filter(({ targetCompanyId }) => targetCompanyId === companyId)
          .flatMap(({ noteId }) => titles.get(noteId) ?? []);
        const told = own.flatMap(({ title, createdAt }) => toldBy({ title, createdAt }) ?? []);
        expect(told).toHaveLength(own.length);
        for (const { createdAt } of own) expect(first <= createdAt && createdAt < today).toBe(true);
        if (statusSince !== undefined && statusSince >= first)
          expect(told).toContainEqual(
            expect.objectContaining({ kind: 'STATUS', to: status, day: statusSince }),
          );
        const { importanceReviewedOn: reviewed } = account;
        if (status === 'KEY' && reviewed !== undefined && reviewed >= first && dayNumber(reviewed) <= now - 7)
          expect(told).toContainEqual({ kind: 'REVIEW', monitor: 'IMPORTANCE', day: reviewed });
      }
      expect(data.notes.length).toBeGreaterThan(100);
    });

    it('plans: two plans end within 60 days, one of them far behind, and two follow a closed one', () => {
      const { espPlans } = data;
      const ending = espPlans.filter(
        ({ status, periodEndsOn }) => status === 'ACTIVE' && dayNumber(periodEndsOn) - now <= 60,
      );
      expect(ending).toHaveLength(2);
      const behind = ending.filter(
        ({ companyId, revenueTarget }) => standingOf(companyId).revenueUsd < 0.65 * usdOf(revenueTarget),
      );
      expect(behind).toHaveLength(1);
      const before = espPlans.filter(
        ({ companyId, status, periodEndsOn }) =>
          status === 'CLOSED' &&
          espPlans.some(
            (plan) =>
              plan.companyId === companyId && dayNumber(plan.periodStartsOn) === dayNumber(periodEndsOn) + 1,
          ),
      );
      expect(before).toHaveLength(2);
      const enrolled = new Set(accountsOf('KEY', 'WATCH').map(({ companyId }) => companyId));
      for (const { companyId } of espPlans) expect(enrolled.has(companyId)).toBe(true);
    });

    it('measures revenue objectives in the base currency, whatever the plan is in', () => {
      const plans = new Map(data.espPlans.map((plan) => [plan.id, plan]));
      const objectives = data.planObjectives.filter(({ objectiveType }) => objectiveType === 'REVENUE');
      for (const { espPlanId, target } of objectives)
        expect(target).toBe(Math.round(usdOf(plans.get(espPlanId)?.revenueTarget)));
      expect(data.espPlans.some(({ revenueTarget }) => revenueTarget?.currencyCode !== 'USD')).toBe(true);
    });
  },
);
