import { describe, expect, it } from 'vitest';
import { occasionOf } from '../../src/logic-functions/occasions.ts';

describe('why a function was called', () => {
  it.each([
    ['ROUTE', { pathParameters: { action: 'health' }, body: null, headers: {} }],
    ['EVENT', { name: 'scoringPolicy.updated', recordId: 'r', properties: {} }],
    ['EVENT', { name: 'supportRequest.created', events: [] }],
    ['INSTALL', { newVersion: '0.2.0' }],
    ['TOOL', { company: 'Alder Works', locale: 'zh-CN' }],
    ['OTHER', {}],
    ['OTHER', undefined],
    ['OTHER', null],
  ])('%s: %j', (expected, payload) => {
    expect(occasionOf(payload)).toBe(expected);
  });
});
