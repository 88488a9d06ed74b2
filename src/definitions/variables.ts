import { type ApplicationConfig, FieldType } from 'twenty-sdk/define';
import { LANGUAGES } from '../domain/shared/language.ts';
import { ids } from './ids.ts';

const universalIdentifier = (name: keyof typeof ids.variables) => ({
  universalIdentifier: ids.variables[name],
});

/**
 * The settings a workspace admin can change. A function finds each in its environment under the name it has here,
 * always as text: texts and numbers as they are, lists and objects as JSON.
 */
export const variables = {
  BASE_CURRENCY: {
    ...universalIdentifier('BASE_CURRENCY'),
    type: FieldType.TEXT,
    value: 'USD',
    label: 'Base currency',
    description: 'The currency all amounts are compared in, as a three-letter code.',
  },
  EXCHANGE_RATES: {
    ...universalIdentifier('EXCHANGE_RATES'),
    type: FieldType.RAW_JSON,
    value: {},
    label: 'Exchange rates',
    description:
      'What one unit of each other currency is worth in the base currency, as JSON such as {"EUR": 1.08}; or from which day on, such as {"EUR": [{"from": "2025-01-01", "rate": 1.05}, {"from": "2026-01-01", "rate": 1.08}]}. What was signed or closed keeps the rate of that day. Amounts in a currency without a rate are left out and named.',
  },
  WON_STAGES: {
    ...universalIdentifier('WON_STAGES'),
    type: FieldType.ARRAY,
    value: ['CUSTOMER'],
    label: 'Won stages',
    description: 'The opportunity stages that mean won, by API name.',
  },
  LOST_STAGES: {
    ...universalIdentifier('LOST_STAGES'),
    type: FieldType.ARRAY,
    value: ['LOST'],
    label: 'Lost stages',
    description: 'The opportunity stages that mean lost, by API name. A stage in none of the lists is open.',
  },
  IGNORED_STAGES: {
    ...universalIdentifier('IGNORED_STAGES'),
    type: FieldType.ARRAY,
    value: [],
    label: 'Ignored stages',
    description: 'The stages of deals that count for nothing, by API name: duplicates, disqualified ones.',
  },
  STAGE_PROBABILITIES: {
    ...universalIdentifier('STAGE_PROBABILITIES'),
    type: FieldType.RAW_JSON,
    value: { NEW: 0.1, SCREENING: 0.2, MEETING: 0.4, PROPOSAL: 0.6 },
    label: 'Stage probabilities',
    description:
      'The chance of winning at each open stage, 0 to 1, as JSON. A stage that is not named has 0.2.',
  },
  TIME_ZONE: {
    ...universalIdentifier('TIME_ZONE'),
    type: FieldType.TEXT,
    value: 'UTC',
    label: 'Time zone',
    description: 'Whose calendar every day is counted by, such as Europe/Berlin or Asia/Shanghai.',
  },
  FISCAL_YEAR_STARTS_IN: {
    ...universalIdentifier('FISCAL_YEAR_STARTS_IN'),
    type: FieldType.NUMBER,
    value: 1,
    label: 'Fiscal year starts in',
    description: 'The month that the fiscal year begins in, 1 to 12: the quarters of sales credits go by it.',
  },
  CREDIT_CLAWBACK: {
    ...universalIdentifier('CREDIT_CLAWBACK'),
    type: FieldType.TEXT,
    value: 'NONE',
    label: 'Credit claw-back',
    description:
      'What becomes of a credit when its contract is terminated early: NONE, it stays; PRO_RATA, what the days that it ran are worth stays.',
  },
  LANGUAGE: {
    ...universalIdentifier('LANGUAGE'),
    type: FieldType.TEXT,
    value: 'en',
    label: 'Language',
    description: `What the app writes reasons, tasks and notes in: ${LANGUAGES.join(' or ')}. They are kept as text, so one language serves everybody.`,
  },
  SWEEP_EVERY_HOURS: {
    ...universalIdentifier('SWEEP_EVERY_HOURS'),
    type: FieldType.NUMBER,
    value: 6,
    label: 'Hours between sweeps',
    description: 'How often every company is calculated again, to catch what no event told.',
  },
  ROOT_FIELDS_PER_MINUTE: {
    ...universalIdentifier('ROOT_FIELDS_PER_MINUTE'),
    type: FieldType.NUMBER,
    value: 500,
    label: 'Root fields per minute',
    description:
      'How many root fields of GraphQL the server lets the app ask for in a minute. Passes over many companies take half of it, so that there is room for what people do.',
  },
} satisfies ApplicationConfig['applicationVariables'];
