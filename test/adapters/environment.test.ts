import { describe, expect, it } from 'vitest';
import { parseConnection, parseSettings } from '../../src/adapters/environment.ts';
import { parseDay } from '../../src/domain/shared/calendar.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/shared/settings.ts';

const day = (text: string) => parseDay(text) ?? 0;

describe('settings', () => {
  it('has defaults for what is not set or empty', () => {
    const { settings, problems } = parseSettings({ BASE_CURRENCY: '', EXCHANGE_RATES: ' ' });
    expect(settings).toEqual({
      scoring: DEFAULT_SETTINGS,
      sweepEveryHours: 6,
      rootFieldsPerMinute: 500,
      timeZone: 'UTC',
      language: 'en',
    });
    expect(problems).toEqual([]);
  });

  it('reads every setting', () => {
    const { settings, problems } = parseSettings({
      BASE_CURRENCY: 'EUR',
      EXCHANGE_RATES:
        '{"USD":0.92,"CNY":[{"from":"2026-01-01","rate":0.13},{"from":"2025-01-01","rate":0.12}]}',
      WON_STAGES: '["WON","SIGNED"]',
      LOST_STAGES: 'LOST, ABANDONED',
      IGNORED_STAGES: '["DUPLICATE"]',
      FISCAL_YEAR_STARTS_IN: '4',
      CREDIT_CLAWBACK: 'PRO_RATA',
      STAGE_PROBABILITIES: '{"NEW":0.05}',
      SWEEP_EVERY_HOURS: '12',
      ROOT_FIELDS_PER_MINUTE: '1000',
      TIME_ZONE: 'Asia/Shanghai',
      LANGUAGE: 'zh-CN',
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      scoring: {
        baseCurrency: 'EUR',
        rates: {
          USD: 0.92,
          CNY: [
            { from: day('2026-01-01'), rate: 0.13 },
            { from: day('2025-01-01'), rate: 0.12 },
          ],
        },
        wonStages: ['WON', 'SIGNED'],
        lostStages: ['LOST', 'ABANDONED'],
        ignoredStages: ['DUPLICATE'],
        stageProbabilities: { NEW: 0.05 },
        fiscalYearStartsIn: 4,
        creditClawback: 'PRO_RATA',
      },
      sweepEveryHours: 12,
      rootFieldsPerMinute: 1000,
      timeZone: 'Asia/Shanghai',
      language: 'zh-CN',
    });
  });

  it.each([
    ['BASE_CURRENCY', 'dollars', /three-letter/],
    ['EXCHANGE_RATES', '{"EUR":', /not valid JSON/],
    ['EXCHANGE_RATES', '{"EUR":-1}', /above 0/],
    ['EXCHANGE_RATES', '{"EUR":"1.1"}', /a number/],
    ['EXCHANGE_RATES', '{"euro":1.1}', /three-letter/],
    ['EXCHANGE_RATES', '[1]', /JSON object/],
    ['EXCHANGE_RATES', '{"EUR":[]}', /empty list/],
    ['EXCHANGE_RATES', '{"EUR":[{"from":"2026-02-30","rate":1}]}', /YYYY-MM-DD/],
    ['EXCHANGE_RATES', '{"EUR":[{"from":"2026-01-01","rate":0}]}', /above 0/],
    [
      'EXCHANGE_RATES',
      '{"EUR":[{"from":"2026-01-01","rate":1},{"from":"2026-01-01","rate":2}]}',
      /two rates from the same day/,
    ],
    ['FISCAL_YEAR_STARTS_IN', '13', /month from 1 to 12/],
    ['CREDIT_CLAWBACK', 'ALL', /one of NONE, PRO_RATA/],
    ['IGNORED_STAGES', '["CUSTOMER"]', /both list CUSTOMER/],
    ['STAGE_PROBABILITIES', '5', /JSON object/],
    ['WON_STAGES', '[1]', /stage names/],
    ['STAGE_PROBABILITIES', '{"NEW":10}', /0 to 1/],
    ['SWEEP_EVERY_HOURS', 'often', /number of hours/],
    ['SWEEP_EVERY_HOURS', '0', /above 0/],
    ['ROOT_FIELDS_PER_MINUTE', '0', /at least 60/],
    ['TIME_ZONE', 'Berlin', /a time zone such as/],
    ['LANGUAGE', 'de', /one of en, zh-CN/],
    ['LOST_STAGES', '["CUSTOMER"]', /both list CUSTOMER/],
  ])('%s = %s is refused by name', (name, value, reason) => {
    const { problems } = parseSettings({ [name]: value });
    expect(problems).toEqual([{ name, reason: expect.stringMatching(reason) }]);
    expect(problems[0]?.reason).toContain(name);
  });
});

describe('connection', () => {
  const url = 'https://crm.example';

  it('prefers the application token over one that carries a person’s limits', () => {
    const environment = {
      TWENTY_API_URL: url,
      TWENTY_APP_ACCESS_TOKEN: 'person',
      TWENTY_APP_APPLICATION_ACCESS_TOKEN: 'app',
    };
    expect(parseConnection(environment)).toEqual({ url, token: 'app' });
    expect(parseConnection({ TWENTY_API_URL: url, TWENTY_APP_ACCESS_TOKEN: 'only' })).toEqual({
      url,
      token: 'only',
    });
  });

  it('names what is missing', () => {
    expect(() => parseConnection({ TWENTY_APP_ACCESS_TOKEN: 'x' })).toThrow(/TWENTY_API_URL/);
    expect(() => parseConnection({ TWENTY_API_URL: url })).toThrow(/TWENTY_APP_ACCESS_TOKEN/);
  });
});
