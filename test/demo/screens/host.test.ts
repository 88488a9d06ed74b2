/** What the page does when a component calls Twenty. */
import { AppPath, SidePanelPages } from 'twenty-sdk/front-component';
import { describe, expect, it } from 'vitest';
import { follow } from '../../../scripts/demo/screens/page/host.ts';
import { type Choice, choicesOf, firstChoice } from '../../../scripts/demo/screens/page/records.ts';

function followed(...path: Parameters<typeof follow> extends [unknown, ...infer Path] ? Path : never) {
  const said: unknown[][] = [];
  const note =
    (name: string) =>
    (...given: unknown[]): void => {
      said.push([name, ...given]);
    };
  const around = {
    openRecord: note('record'),
    openList: note('list'),
    openPage: note('page'),
    openSettings: note('settings'),
  };
  follow(around, ...path);
  return said;
}

describe('navigation', () => {
  it.each([
    [
      'a record',
      AppPath.RecordShowPage,
      { objectNameSingular: 'company', objectRecordId: 'one' },
      undefined,
      ['record', 'company', 'one'],
    ],
    [
      'a tab of a record',
      '/object/company/one#needs',
      undefined,
      undefined,
      ['record', 'company', 'one', 'needs'],
    ],
    ['a list', AppPath.RecordIndexPage, { objectNamePlural: 'people' }, undefined, ['list', 'people', null]],
    [
      'some records of a list',
      AppPath.RecordIndexPage,
      { objectNamePlural: 'companies' },
      { 'filter[id][IS]': '["one","two"]' },
      ['list', 'companies', ['one', 'two']],
    ],
    ['the settings', AppPath.SettingsCatchAll, { '*': 'accounts' }, undefined, ['settings']],
    ['a page', AppPath.PageLayoutPage, { pageLayoutId: 'page' }, undefined, ['page', 'page']],
  ])('knows %s', (_case, to, params, query, expected) => {
    expect(followed(to, params, query)).toEqual([expected]);
  });

  it('has the names that the SDK has', () => {
    expect(SidePanelPages.ViewRecord).toBe('view-record');
  });
});

describe('the records to choose from', () => {
  const choice = (id: string, companyId: string | null = null): Choice => ({ id, name: id, companyId });
  const all = [choice('one'), choice('two', 'harbour'), choice('three', 'harbour')];

  it.each([
    ['what was chosen for the object', 'three', 'harbour', 'three'],
    ['one of the company that is looked at', undefined, 'harbour', 'two'],
    ['the first', undefined, 'elsewhere', 'one'],
  ])('begin with %s', (_case, chosen, companyId, expected) => {
    expect(firstChoice(all, chosen, companyId)?.id).toBe(expected);
  });

  it('may be none', () => {
    expect(firstChoice([], undefined, null)).toBeNull();
  });

  it.each([
    [
      'a need, with its company before it',
      { name: 'accountNeed', plural: 'accountNeeds', label: 'name', isFullName: false, hasCompany: true },
      { id: 'a', name: 'Storage', companyId: 'h', company: { name: 'Harbour' } },
      { id: 'a', name: 'Harbour – Storage', companyId: 'h' },
    ],
    [
      'a deal that names its company already',
      { name: 'opportunity', plural: 'opportunities', label: 'name', isFullName: false, hasCompany: true },
      { id: 'a', name: 'Harbour storage', companyId: 'h', company: { name: 'Harbour' } },
      { id: 'a', name: 'Harbour storage', companyId: 'h' },
    ],
    [
      'a person, whose name has two parts',
      { name: 'person', plural: 'people', label: 'name', isFullName: true, hasCompany: false },
      { id: 'a', name: { firstName: 'Aino', lastName: 'Mattila' } },
      { id: 'a', name: 'Aino Mattila', companyId: null },
    ],
  ])('name %s', async (_case, object, node, expected) => {
    const place = { ...object, title: { en: '', 'zh-CN': '' }, hasImportance: false };
    const asked: string[] = [];
    const ask = async (query: string) => {
      asked.push(query);
      return { [object.plural]: { edges: [{ node }] } };
    };
    expect(await choicesOf(ask, place)).toEqual([expected]);
    expect(asked[0]).toContain(object.plural);
  });
});
