import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { deriveSchema } from '../../../embedded/schema/derive.ts';
import { parseManifest } from '../../../embedded/schema/manifest.ts';
import { sdlOf } from '../../../embedded/schema/sdl.ts';
import { noteIdsOf, taskIdsOf } from '../../../src/adapters/twenty/account/task-ids.ts';
import { writeDocuments } from '../../../src/adapters/twenty/account/write-documents.ts';
import { uuidOf } from '../../../src/adapters/twenty/uuid-of.ts';
import { newCreditId, newMonthId } from '../../../src/domain/account/new-records.ts';
import { parseDay } from '../../../src/domain/shared/calendar.ts';
import type { AppNote, AppTask } from '../../../src/domain/shared/papers.ts';
import type { AccountWork, Creation } from '../../../src/flows/account/ports.ts';
import { work } from './work.ts';
import { benchForTests, correct, idOf, READ_AT } from './writer-bench.ts';

const bench = benchForTests();

const COMPANY = idOf(1);
const OTHER = idOf(1, 1);
const KEY_ACCOUNT = idOf(2);
const DEAL = idOf(4);
const MONTH = idOf(5);
const CONTRACT = idOf(6);
const REQUEST = idOf(7);

const OLDER = new Date(READ_AT.getTime() - 1000).toISOString();
const NEWER = new Date(READ_AT.getTime() + 1000).toISOString();

const companies = (...ids: string[]) =>
  bench().make(
    'Companies',
    'Company',
    ids.map((id, index) => ({ id, name: `Company ${index}` })),
  );

function change(plural: string, type: string, id: string, data: Record<string, unknown>) {
  bench().later();
  return bench().run(
    `mutation Change($d: ${type}UpdateInput!) { update${plural}(filter: {id: {eq: "${id}"}}, data: $d) { id } }`,
    { d: data },
  );
}

function trash(plural: string, id: string) {
  bench().later();
  return bench().run(`mutation { delete${plural}(filter: {id: {eq: "${id}"}}) { id } }`);
}

const month = (companyId: string, score: number): Creation => ({
  object: 'closenessScore',
  id: newMonthId(companyId, '2026-11-01'),
  values: {
    companyId,
    month: '2026-11-01',
    score,
    quality: null,
    density: null,
    authority: null,
    commercial: null,
    threads: null,
    change: null,
    importance: null,
    revenuePoints: null,
    potentialPoints: null,
    referencePoints: null,
    winnabilityPoints: null,
    rulesVersion: 2,
    aboutCompany: companyId,
    name: 'November',
    explanation: { score },
  },
});

const credit = (contractId: string, amountMicros: number): Creation => ({
  object: 'salesCredit',
  id: newCreditId(contractId, 'DIRECTOR'),
  values: {
    name: 'Credit',
    contractId,
    contractCompanyId: COMPANY,
    opportunityId: null,
    opportunityCompanyId: null,
    termStartsOn: null,
    companyId: COMPANY,
    keyAccountId: null,
    memberId: null,
    creditRole: 'DIRECTOR',
    share: 10,
    amountMicros,
    currencyCode: 'USD',
    creditState: 'CREDITED',
    creditedOn: parseDay('2026-11-20'),
    quarter: '2026-Q4',
    createdAt: READ_AT,
  },
});

const task = (key: string, id = COMPANY): AppTask => ({
  key,
  title: 'Call them',
  markdown: '**Why**: they called.',
  assigneeId: null,
  dueAt: null,
  subjects: [{ object: 'company', id }],
});

const note = (key: string): AppNote => ({
  key,
  title: 'Told',
  markdown: 'It is so.',
  subjects: [{ object: 'company', id: COMPANY }],
});

describe('documents', () => {
  const manifest: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../manifest.json'), 'utf8'),
  );
  const schema = buildSchema(sdlOf(deriveSchema(parseManifest(manifest))));

  it.each(Object.entries(writeDocuments()))(
    '%s fits the schema, with no root twice',
    async (_name, document) => {
      const parsed = parse(document);
      expect(validate(schema, parsed).map(({ message }) => message)).toEqual([]);
      const roots = parsed.definitions.flatMap((one) =>
        one.kind === Kind.OPERATION_DEFINITION
          ? one.selectionSet.selections.map((root) => (root.kind === Kind.FIELD ? root.name.value : ''))
          : [],
      );
      expect(new Set(roots).size).toBe(roots.length);
      expect(roots.length).toBeLessThanOrEqual(20);
    },
  );
});

describe('nothing to write', () => {
  it('costs nothing', async () => {
    expect(await bench().write([work(COMPANY, { mark: null })])).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
    ]);
    expect(await bench().write([])).toEqual([]);
    expect(bench().sent()).toEqual([]);
  });

  it('is what values are that are not stored', async () => {
    const corrections = [correct('opportunity', DEAL, { initiationTask: 'DONE' })];
    await bench().write([work(null, { corrections })]);
    expect(bench().sent()).toEqual([]);
  });
});

describe('one company', () => {
  it('is written in one request: its row, key account, month and opportunity', async () => {
    await companies(COMPANY);
    await bench().make('KeyAccounts', 'KeyAccount', [{ id: KEY_ACCOUNT, companyId: COMPANY }]);
    await bench().make('Opportunities', 'Opportunity', [{ id: DEAL, companyId: COMPANY }]);
    await bench().make('ClosenessScores', 'ClosenessScore', [
      { id: MONTH, companyId: COMPANY, month: '2026-11-01', score: 3 },
    ]);
    const outcomes = await bench().write([
      work(COMPANY, {
        corrections: [
          correct('company', COMPANY, { importanceScore: 51 }),
          correct('keyAccount', KEY_ACCOUNT, { importanceScore: 51 }),
          correct('closenessScore', MONTH, { score: 4 }),
          correct('opportunity', DEAL, { salesTrack: 'FULL_PROCESS', initiation: 'PENDING' }),
        ],
      }),
    ]);
    expect(outcomes).toEqual([{ companyId: COMPANY, result: 'WRITTEN' }]);
    expect(bench().sent()).toEqual([
      {
        name: 'WriteAccounts',
        roots: ['updateCompanies', 'updateClosenessScores', 'updateKeyAccounts', 'updateOpportunities'],
      },
    ]);
    const at = READ_AT.toISOString();
    expect(await bench().stored('companies', COMPANY, 'importanceScore scoredAt countedRecords')).toEqual({
      importanceScore: 51,
      scoredAt: at,
      countedRecords: `seen ${COMPANY}`,
    });
    expect(await bench().stored('keyAccounts', KEY_ACCOUNT, 'importanceScore scoredAt settledAt')).toEqual({
      importanceScore: 51,
      scoredAt: at,
      settledAt: null,
    });
    expect(await bench().stored('closenessScores', MONTH, 'score calculatedAt')).toEqual({
      score: 4,
      calculatedAt: at,
    });
    expect(await bench().stored('opportunities', DEAL, 'salesTrack initiation')).toEqual({
      salesTrack: 'FULL_PROCESS',
      initiation: 'PENDING',
    });
  });

  it('is overtaken by a newer mark, and keeps what the newer reading wrote', async () => {
    await companies(COMPANY);
    await change('Companies', 'Company', COMPANY, { scoredAt: NEWER, importanceScore: 70 });
    const corrections = [correct('company', COMPANY, { importanceScore: 51 })];
    expect(await bench().write([work(COMPANY, { corrections })])).toEqual([
      { companyId: COMPANY, result: 'OVERTAKEN' },
    ]);
    expect(await bench().stored('companies', COMPANY, 'importanceScore scoredAt')).toEqual({
      importanceScore: 70,
      scoredAt: NEWER,
    });
  });

  it('is not touched in the trash', async () => {
    await companies(COMPANY);
    await trash('Companies', COMPANY);
    expect(await bench().write([work(COMPANY)])).toEqual([{ companyId: COMPANY, result: 'OVERTAKEN' }]);
    const stored = await bench().stored('companies', COMPANY, 'scoredAt deletedAt');
    expect(stored).toEqual({ scoredAt: null, deletedAt: expect.any(String) });
  });

  it('keeps its mark when mails and meetings were not read', async () => {
    await companies(COMPANY);
    const corrections = [correct('company', COMPANY, { keyAccountStatus: 'KEY' })];
    const mark = { countedRecords: 'few', isScored: false, scoredAt: null };
    expect(await bench().write([work(COMPANY, { corrections, mark })])).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
    ]);
    const fields = 'keyAccountStatus countedRecords scoredAt';
    expect(await bench().stored('companies', COMPANY, fields)).toEqual({
      keyAccountStatus: 'KEY',
      countedRecords: 'few',
      scoredAt: null,
    });
    await change('Companies', 'Company', COMPANY, { scoredAt: NEWER });
    const late = { countedRecords: 'late', isScored: false, scoredAt: null };
    expect(await bench().write([work(COMPANY, { mark: late })])).toEqual([
      { companyId: COMPANY, result: 'OVERTAKEN' },
    ]);
    expect(await bench().stored('companies', COMPANY, 'countedRecords')).toEqual({ countedRecords: 'few' });
  });
});

describe('a page of companies of which only scores move', () => {
  const page = Array.from({ length: 20 }, (_, index) => idOf(1, index));

  const prepare = async (): Promise<AccountWork[]> => {
    await companies(...page);
    await bench().make(
      'KeyAccounts',
      'KeyAccount',
      page.map((companyId, index) => ({ id: idOf(2, index), companyId, status: 'KEY' })),
    );
    await bench().make(
      'People',
      'Person',
      page.map((companyId, index) => ({ id: idOf(3, index), companyId })),
    );
    return page.map((companyId, index) =>
      work(companyId, {
        corrections: [
          correct('company', companyId, { importanceScore: index }),
          correct('keyAccount', idOf(2, index), { importanceScore: index }),
          correct('person', idOf(3, index), { closeness: index }),
        ],
        creations: [month(companyId, index)],
      }),
    );
  };

  it('is written in one request of seven roots', async () => {
    const works = await prepare();
    const outcomes = await bench().write(works);
    expect(outcomes).toEqual(page.map((companyId) => ({ companyId, result: 'WRITTEN' })));
    expect(bench().sent()).toEqual([
      {
        name: 'WriteAccounts',
        roots: [
          'updateCompanies',
          'createCompanies',
          'createClosenessScores',
          'updatePeople',
          'createPeople',
          'updateKeyAccounts',
          'createKeyAccounts',
        ],
      },
    ]);
    const at = READ_AT.toISOString();
    expect(
      await bench().stored('companies', idOf(1, 7), 'name importanceScore scoredAt countedRecords'),
    ).toEqual({ name: 'Company 7', importanceScore: 7, scoredAt: at, countedRecords: `seen ${idOf(1, 7)}` });
    expect(await bench().stored('people', idOf(3, 7), 'closeness closenessScoredAt companyId')).toEqual({
      closeness: 7,
      closenessScoredAt: at,
      companyId: idOf(1, 7),
    });
    expect(await bench().stored('keyAccounts', idOf(2, 7), 'importanceScore scoredAt status')).toEqual({
      importanceScore: 7,
      scoredAt: at,
      status: 'KEY',
    });
  });

  it('updates a month that another process has made meanwhile, as its id follows from company and month', async () => {
    const works = await prepare();
    const month = await uuidOf(`key-accounts closeness ${idOf(1, 7)} 2026-11-01`);
    await bench().make('ClosenessScores', 'ClosenessScore', [
      { id: month, companyId: idOf(1, 7), month: '2026-11-01', score: 90, quality: 5 },
    ]);
    await bench().write(works);
    expect(
      await bench().stored('closenessScores', month, 'name score quality explanation calculatedAt'),
    ).toEqual({
      name: 'November',
      score: 7,
      explanation: { score: 7 },
      quality: null,
      calculatedAt: READ_AT.toISOString(),
    });
    const corrections = [correct('closenessScore', month, { score: 8 })];
    const [first] = works;
    if (!first) throw new Error('There is no first work.');
    await bench().write([
      { ...first, mark: null, corrections: [] },
      work(idOf(1, 7), { corrections, mark: null }),
    ]);
    expect(await bench().stored('closenessScores', month, 'score month companyId')).toEqual({
      score: 8,
      month: '2026-11-01',
      companyId: idOf(1, 7),
    });
  });

  it('puts the second row of a month into the trash', async () => {
    const works = await prepare();
    await bench().make('ClosenessScores', 'ClosenessScore', [
      { id: MONTH, companyId: idOf(1, 7), month: '2026-10-01', score: 90 },
    ]);
    const [first] = works;
    if (!first) throw new Error('There is no first work.');
    await bench().write([first, work(idOf(1, 7), { removedMonths: [MONTH], mark: null })]);
    expect(await bench().stored('closenessScores', MONTH, 'deletedAt score')).toEqual({
      deletedAt: expect.any(String),
      score: 90,
    });
  });

  it('leaves in the trash what went there, and says so', async () => {
    const works = await prepare();
    await trash('Companies', idOf(1, 3));
    await trash('People', idOf(3, 4));
    await trash('KeyAccounts', idOf(2, 5));
    const results = (await bench().write(works)).map(({ result }) => result);
    expect(results.slice(0, 8)).toEqual([
      'WRITTEN',
      'WRITTEN',
      'WRITTEN',
      'GONE',
      'OVERTAKEN',
      'OVERTAKEN',
      'WRITTEN',
      'WRITTEN',
    ]);
    const inTrash = { deletedAt: expect.any(String) };
    expect(await bench().stored('companies', idOf(1, 3), 'deletedAt')).toEqual(inTrash);
    expect(await bench().stored('people', idOf(3, 4), 'deletedAt')).toEqual(inTrash);
    expect(await bench().stored('keyAccounts', idOf(2, 5), 'deletedAt')).toEqual(inTrash);
  });

  it('stays alive when a slower run marked it since it was read', async () => {
    const works = await prepare();
    await change('Companies', 'Company', idOf(1, 3), { scoredAt: OLDER });
    const outcomes = await bench().write(works);
    expect(outcomes.filter(({ result }) => result !== 'WRITTEN')).toEqual([
      { companyId: idOf(1, 3), result: 'OVERTAKEN' },
    ]);
    expect(await bench().stored('companies', idOf(1, 3), 'scoredAt deletedAt')).toEqual({
      scoredAt: OLDER,
      deletedAt: null,
    });
  });

  it('is overtaken one by one', async () => {
    const works = await prepare();
    await change('Companies', 'Company', idOf(1, 3), { scoredAt: NEWER });
    const outcomes = await bench().write(works);
    expect(outcomes.filter(({ result }) => result !== 'WRITTEN')).toEqual([
      { companyId: idOf(1, 3), result: 'OVERTAKEN' },
    ]);
    expect(await bench().stored('companies', idOf(1, 3), 'scoredAt deletedAt')).toEqual({
      scoredAt: NEWER,
      deletedAt: null,
    });
  });

  it('is refused only where a value is refused', async () => {
    const works = await prepare();
    const odd = works.map((one, index) =>
      index === 3
        ? { ...one, corrections: [correct('company', idOf(1, 3), { relationshipState: 'NO_OPTION' })] }
        : one,
    );
    const outcomes = await bench().write(odd);
    expect(outcomes.filter(({ result }) => result !== 'WRITTEN')).toEqual([
      { companyId: idOf(1, 3), result: 'REFUSED', reason: expect.stringContaining('createCompanies') },
    ]);
    expect(await bench().stored('companies', idOf(1, 19), 'importanceScore')).toEqual({
      importanceScore: 19,
    });
  });

  it('is refused where a root fails, and only there', async () => {
    const works = await prepare();
    bench().workspace.faults.refuseWrites('keyAccount');
    const outcomes = await bench().write([
      ...works.slice(0, 2),
      ...works.slice(2).map((one) => ({
        ...one,
        corrections: one.corrections.filter(({ object }) => object !== 'keyAccount'),
      })),
    ]);
    expect(outcomes.map(({ result }) => result)).toEqual([
      'REFUSED',
      'REFUSED',
      ...page.slice(2).map(() => 'WRITTEN'),
    ]);
    expect(outcomes[0]?.reason).toContain('KeyAccounts');
  });
});

describe('a record that changed since it was read', () => {
  it('stays as it is now, and its account is overtaken', async () => {
    await companies(COMPANY, OTHER);
    await bench().make('Opportunities', 'Opportunity', [
      { id: DEAL, companyId: COMPANY },
      { id: idOf(4, 1), companyId: OTHER },
    ]);
    await change('Opportunities', 'Opportunity', DEAL, { name: 'Renamed' });
    const corrections = (id: string) => [correct('opportunity', id, { salesTrack: 'FULL_PROCESS' })];
    expect(
      await bench().write([
        work(COMPANY, { corrections: corrections(DEAL) }),
        work(OTHER, { corrections: corrections(idOf(4, 1)) }),
      ]),
    ).toEqual([
      { companyId: COMPANY, result: 'OVERTAKEN' },
      { companyId: OTHER, result: 'WRITTEN' },
    ]);
    expect(await bench().stored('opportunities', DEAL, 'salesTrack')).toEqual({ salesTrack: null });
    expect(await bench().stored('opportunities', idOf(4, 1), 'salesTrack')).toEqual({
      salesTrack: 'FULL_PROCESS',
    });
  });

  it('stays in the trash', async () => {
    await bench().make('Contracts', 'Contract', [{ id: CONTRACT, status: 'ACTIVE' }]);
    await trash('Contracts', CONTRACT);
    const corrections = [correct('contract', CONTRACT, { status: 'EXPIRED' })];
    expect(await bench().write([work(null, { corrections })])).toEqual([
      { companyId: null, result: 'OVERTAKEN' },
    ]);
    expect(await bench().stored('contracts', CONTRACT, 'status')).toEqual({ status: 'ACTIVE' });
  });

  // The mark of a reading that fell into the same moment as the change would not tell the two apart.
  const inTime = (values: Parameters<typeof correct<'opportunity'>>[2]) => ({
    ...correct('opportunity', DEAL, values),
    updatedAt: new Date(NEWER),
  });

  it.each([
    ['APPROVED', 'NOT_REQUIRED', 'OVERTAKEN'],
    ['REJECTED', 'PENDING', 'OVERTAKEN'],
    ['APPROVED', null, 'OVERTAKEN'],
    ['NOT_REQUIRED', 'PENDING', 'WRITTEN'],
    ['PENDING', 'NOT_REQUIRED', 'WRITTEN'],
  ])('keeps the initiation %s from becoming %s: %s', async (initiation, next, result) => {
    await bench().make('Opportunities', 'Opportunity', [{ id: DEAL, initiation }]);
    const corrections = [inTime({ initiation: next })];
    expect(await bench().write([work(null, { corrections })])).toEqual([{ companyId: null, result }]);
    expect(await bench().stored('opportunities', DEAL, 'initiation')).toEqual({
      initiation: result === 'WRITTEN' ? next : initiation,
    });
  });

  it('keeps the regional owner and the company that somebody gave it', async () => {
    const [given, other] = bench().workspace.members;
    await companies(COMPANY, OTHER);
    await bench().make('KeyAccounts', 'KeyAccount', [
      { id: KEY_ACCOUNT, companyId: COMPANY, regionalOwnerId: given?.id },
    ]);
    await bench().make('SupportRequests', 'SupportRequest', [{ id: REQUEST, companyId: OTHER }]);
    const corrections = [
      correct('keyAccount', KEY_ACCOUNT, { regionalOwnerId: other?.id ?? null }),
      correct('supportRequest', REQUEST, { companyId: COMPANY }),
    ];
    expect(await bench().write([work(COMPANY, { corrections })])).toEqual([
      { companyId: COMPANY, result: 'OVERTAKEN' },
    ]);
    expect(await bench().stored('keyAccounts', KEY_ACCOUNT, 'regionalOwnerId')).toEqual({
      regionalOwnerId: given?.id,
    });
    expect(await bench().stored('supportRequests', REQUEST, 'companyId')).toEqual({ companyId: OTHER });
  });
});

describe('what is remembered', () => {
  it('is never upserted: each set of values is a document of its own, beside those of other objects', async () => {
    await companies(COMPANY, OTHER);
    await bench().make('KeyAccounts', 'KeyAccount', [
      { id: KEY_ACCOUNT, companyId: COMPANY },
      { id: idOf(2, 1), companyId: OTHER },
    ]);
    await bench().make(
      'Opportunities',
      'Opportunity',
      [0, 1, 2].map((index) => ({ id: idOf(4, index), companyId: COMPANY })),
    );
    const outcomes = await bench().write([
      work(COMPANY, {
        mark: null,
        corrections: [
          correct('keyAccount', KEY_ACCOUNT, { recordedStatus: 'KEY' }),
          correct('opportunity', idOf(4, 0), { salesTrack: 'FULL_PROCESS' }),
          correct('opportunity', idOf(4, 1), { salesTrack: 'GREEN_CHANNEL' }),
          correct('opportunity', idOf(4, 2), { keyAccountStatus: 'KEY' }),
        ],
      }),
      work(OTHER, {
        mark: null,
        corrections: [correct('keyAccount', idOf(2, 1), { recordedStatus: 'WATCH' })],
      }),
    ]);
    expect(outcomes.map(({ result }) => result)).toEqual(['WRITTEN', 'WRITTEN']);
    expect(
      bench()
        .sent()
        .map(({ roots }) => roots),
    ).toEqual([
      ['updateKeyAccounts', 'updateOpportunities'],
      ['updateKeyAccounts', 'updateOpportunities'],
      ['updateOpportunities'],
    ]);
    expect(await bench().stored('keyAccounts', idOf(2, 1), 'recordedStatus settledAt scoredAt')).toEqual({
      recordedStatus: 'WATCH',
      settledAt: READ_AT.toISOString(),
      scoredAt: null,
    });
  });
});

describe('plans and requests', () => {
  const several = [0, 1, 2, 3, 4];

  it('of more than three sets of values are written by an upsert beside a claim', async () => {
    await companies(COMPANY);
    await bench().make(
      'EspPlans',
      'EspPlan',
      several.map((index) => ({ id: idOf(8, index), companyId: COMPANY, name: `Plan ${index}` })),
    );
    await bench().make(
      'SupportRequests',
      'SupportRequest',
      several.map((index) => ({ id: idOf(7, index), companyId: COMPANY })),
    );
    await trash('EspPlans', idOf(8, 2));
    const [outcome] = await bench().write([
      work(COMPANY, {
        corrections: several.flatMap((index) => [
          correct('espPlan', idOf(8, index), { attainment: index }),
          correct('supportRequest', idOf(7, index), { priority: index }),
        ]),
      }),
    ]);
    expect(outcome?.result).toBe('OVERTAKEN');
    expect(
      bench()
        .sent()
        .map(({ roots }) => roots),
    ).toEqual([
      [
        'updateCompanies',
        'updateEspPlans',
        'createEspPlans',
        'updateSupportRequests',
        'createSupportRequests',
      ],
      ['deleteEspPlans'],
    ]);
    expect(await bench().stored('espPlans', idOf(8, 2), 'deletedAt')).toEqual({
      deletedAt: expect.any(String),
    });
    expect(await bench().stored('espPlans', idOf(8, 4), 'name attainment calculatedAt')).toEqual({
      name: 'Plan 4',
      attainment: 4,
      calculatedAt: READ_AT.toISOString(),
    });
    expect(await bench().stored('supportRequests', idOf(7, 3), 'priority prioritizedAt')).toEqual({
      priority: 3,
      prioritizedAt: READ_AT.toISOString(),
    });
  });
});

describe('sales credits', () => {
  const id = uuidOf(`key-accounts sales credit DIRECTOR ${CONTRACT}`);

  it('are made under ids that follow from contract and role', async () => {
    await companies(COMPANY);
    await bench().make('Contracts', 'Contract', [{ id: CONTRACT, companyId: COMPANY }]);
    expect(await bench().write([work(COMPANY, { creations: [credit(CONTRACT, 7)] })])).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
    ]);
    expect(
      await bench().stored(
        'salesCredits',
        await id,
        'contractId creditRole amount { amountMicros currencyCode } creditedOn creditedAt',
      ),
    ).toEqual({
      contractId: CONTRACT,
      creditRole: 'DIRECTOR',
      amount: { amountMicros: 7, currencyCode: 'USD' },
      creditedOn: '2026-11-20',
      creditedAt: READ_AT.toISOString(),
    });
  });

  it('come out of the trash under their own id, to be judged again', async () => {
    await companies(COMPANY, OTHER);
    await bench().make('Contracts', 'Contract', [
      { id: CONTRACT, companyId: COMPANY },
      { id: idOf(6, 1), companyId: OTHER },
    ]);
    const there = await id;
    await bench().make('SalesCredits', 'SalesCredit', [
      { id: there, contractId: CONTRACT, creditRole: 'DIRECTOR', name: 'Old' },
    ]);
    await trash('SalesCredits', there);
    expect(await bench().write([work(COMPANY, { creations: [credit(CONTRACT, 7)] }), work(OTHER)])).toEqual([
      { companyId: COMPANY, result: 'OVERTAKEN' },
      { companyId: OTHER, result: 'WRITTEN' },
    ]);
    expect(await bench().stored('salesCredits', there, 'name deletedAt')).toEqual({
      name: 'Old',
      deletedAt: null,
    });
  });

  it('come out of the trash when nothing else is written', async () => {
    await companies(COMPANY);
    await bench().make('Contracts', 'Contract', [{ id: CONTRACT, companyId: COMPANY }]);
    await bench().make('SalesCredits', 'SalesCredit', [
      { id: await id, contractId: CONTRACT, creditRole: 'DIRECTOR' },
    ]);
    await trash('SalesCredits', await id);
    const one = work(COMPANY, { creations: [credit(CONTRACT, 7)], mark: null });
    expect(await bench().write([one])).toEqual([{ companyId: COMPANY, result: 'OVERTAKEN' }]);
  });

  it('that live stay on record as they are, and keep no other from being made', async () => {
    await companies(COMPANY);
    const further = idOf(6, 1);
    await bench().make('Contracts', 'Contract', [
      { id: CONTRACT, companyId: COMPANY },
      { id: further, companyId: COMPANY },
    ]);
    await bench().make('SalesCredits', 'SalesCredit', [
      { id: await id, name: 'Of a deal that was destroyed' },
    ]);
    const creations = [credit(CONTRACT, 7), credit(further, 8)];
    expect(await bench().write([work(COMPANY, { creations })])).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
    ]);
    expect(await bench().stored('salesCredits', await id, 'name contractId')).toEqual({
      name: 'Of a deal that was destroyed',
      contractId: null,
    });
    const made = await uuidOf(`key-accounts sales credit DIRECTOR ${further}`);
    expect(await bench().stored('salesCredits', made, 'amount { amountMicros }')).toEqual({
      amount: { amountMicros: 8 },
    });
  });
});

describe('tasks and notes', () => {
  it('are made first, and tied beside everything else', async () => {
    await companies(COMPANY);
    expect(await bench().write([work(COMPANY, { tasks: [task('A')], notes: [note('B')] })])).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
    ]);
    expect(bench().sent()).toEqual([
      { name: 'WritePapers', roots: ['createTasks', 'createNotes'] },
      { name: 'WriteAccounts', roots: ['updateCompanies', 'createTaskTargets', 'createNoteTargets'] },
    ]);
    const { target } = await noteIdsOf('B', 'company');
    expect(await bench().stored('noteTargets', target, 'targetCompanyId note { title }')).toEqual({
      targetCompanyId: COMPANY,
      note: { title: 'Told' },
    });
    const tied = await bench().stored(
      'taskTargets',
      (await taskIdsOf('A')).target,
      'targetCompanyId task { title status }',
    );
    expect(tied).toEqual({ targetCompanyId: COMPANY, task: { title: 'Call them', status: 'TODO' } });
  });

  it('that are there already, in the trash or not, do not keep others from being made', async () => {
    await companies(COMPANY);
    await bench().write([work(COMPANY, { tasks: [task('A'), task('B')], mark: null })]);
    await trash('Tasks', (await taskIdsOf('A')).task);
    const tasks = ['A', 'B', 'C', 'D'].map((key) => task(key));
    expect(await bench().write([work(COMPANY, { tasks })])).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
    ]);
    for (const key of ['C', 'D']) {
      const { target } = await taskIdsOf(key);
      expect(await bench().stored('taskTargets', target, 'targetCompanyId')).toEqual({
        targetCompanyId: COMPANY,
      });
    }
    expect(await bench().stored('tasks', (await taskIdsOf('A')).task, 'deletedAt')).toEqual({
      deletedAt: expect.any(String),
    });
  });

  it('that can not be made keep what says that they were from being written', async () => {
    await companies(COMPANY, OTHER);
    bench().workspace.faults.refuseWrites('task');
    const outcomes = await bench().write([work(COMPANY, { tasks: [task('A')] }), work(OTHER)]);
    expect(outcomes).toEqual([
      { companyId: COMPANY, result: 'REFUSED', reason: expect.stringContaining('createTasks') },
      { companyId: OTHER, result: 'WRITTEN' },
    ]);
    expect(await bench().stored('companies', COMPANY, 'scoredAt')).toEqual({ scoredAt: null });
  });

  it('are closed unless they are done', async () => {
    await companies(COMPANY);
    await bench().write([work(COMPANY, { tasks: [task('A')] })]);
    await bench().write([work(COMPANY, { closedTasks: ['A'], mark: null })]);
    expect(bench().sent()).toEqual([{ name: 'WriteAccounts', roots: ['updateTasks'] }]);
    expect(await bench().stored('tasks', (await taskIdsOf('A')).task, 'status')).toEqual({ status: 'DONE' });
  });
});

describe('what is wrong with a policy', () => {
  it('is told beside the accounts, or alone', async () => {
    await companies(COMPANY);
    await bench().make('ScoringPolicies', 'ScoringPolicy', [{ id: idOf(9), name: 'Policy' }]);
    await bench().write([work(COMPANY)], { id: idOf(9), text: 'Weights' });
    expect(bench().sent()).toEqual([
      { name: 'WriteAccounts', roots: ['updateCompanies', 'updateScoringPolicy'] },
    ]);
    await bench().write([], { id: idOf(9), text: null });
    expect(await bench().stored('scoringPolicies', idOf(9), 'policyProblem')).toEqual({ policyProblem: '' });
  });

  it('harms no account when the policy is gone', async () => {
    await companies(COMPANY);
    expect(await bench().write([work(COMPANY)], { id: idOf(9), text: 'Weights' })).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
    ]);
  });
});

describe('a server that can not be asked', () => {
  it('is an error, not an outcome', async () => {
    await companies(COMPANY);
    bench().workspace.faults.requests.failNext('http502', { count: 10 });
    await expect(bench().write([work(COMPANY)])).rejects.toThrow('HTTP 502');
  });

  it('does not make forgotten what was written before', async () => {
    await companies(COMPANY);
    await bench().make('Opportunities', 'Opportunity', [
      { id: DEAL, companyId: COMPANY },
      { id: idOf(4, 1) },
    ]);
    bench().workspace.faults.requests.failNext('http502', {
      count: 10,
      when: ({ rootFields }) => rootFields.includes('updateCompanies'),
    });
    const outcomes = await bench().write([
      work(null, { corrections: [correct('opportunity', idOf(4, 1), { salesTrack: 'GREEN_CHANNEL' })] }),
      work(COMPANY, { corrections: [correct('opportunity', DEAL, { salesTrack: 'FULL_PROCESS' })] }),
    ]);
    expect(outcomes).toEqual([
      { companyId: null, result: 'WRITTEN' },
      { companyId: COMPANY, result: 'REFUSED', reason: expect.stringContaining('SERVER_FAILED') },
    ]);
  });
});

describe('a server that has no time for all of it', () => {
  it('is asked again for what it left out, and what it did stands', async () => {
    await companies(COMPANY);
    await bench().make('Opportunities', 'Opportunity', [{ id: DEAL }]);
    bench().workspace.faults.limitApiKeys(1);
    const outcomes = await bench().write([
      work(COMPANY),
      work(null, { corrections: [correct('opportunity', DEAL, { salesTrack: 'GREEN_CHANNEL' })] }),
    ]);
    expect(outcomes).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
      { companyId: null, result: 'REFUSED', reason: expect.stringContaining('RATE_LIMITED') },
    ]);
    expect(
      bench()
        .sent()
        .map(({ roots }) => roots),
    ).toEqual([['updateCompanies', 'updateOpportunities'], ['updateOpportunities'], ['updateOpportunities']]);
  });
});

describe('many records', () => {
  it('are written two hundred at a time', async () => {
    await companies(COMPANY);
    const people = Array.from({ length: 250 }, (_, index) => idOf(3, index));
    for (const some of [people.slice(0, 200), people.slice(200)])
      await bench().make(
        'People',
        'Person',
        some.map((id) => ({ id, companyId: COMPANY })),
      );
    const corrections = people.map((id, index) => correct('person', id, { closeness: index % 7 }));
    expect(await bench().write([work(COMPANY, { corrections })])).toEqual([
      { companyId: COMPANY, result: 'WRITTEN' },
    ]);
    expect(
      bench()
        .sent()
        .map(({ roots }) => roots),
    ).toEqual([
      ['updatePeople', 'createPeople'],
      ['updateCompanies', 'updatePeople', 'createPeople'],
    ]);
    expect(await bench().stored('people', idOf(3, 249), 'closeness')).toEqual({ closeness: 249 % 7 });
  });
});
