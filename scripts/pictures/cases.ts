/** What a screen shows besides an account as it usually is: nothing, one thing, very much, and another direction of writing. */
import type { Workspace } from '../../embedded/index.ts';
import type { ScreensPage, Variant } from './page.ts';

const idOf = (kind: number, n: number): string =>
  `ca5e0000-000${kind}-4000-8000-${n.toString(16).padStart(12, '0')}`;

const [EMPTY, CROWDED, ARABIC] = [1, 2, 3].map((n) => idOf(0, n)) as [string, string, string];

/** A deal of the demo that was assessed three times. */
const ASSESSED = '5eedca11-0400-4000-8001-000000000013';

const ROLES = ['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER', null] as const;
const INFLUENCES = ['OUTSIDE', 'POLITICAL_STRUCTURE', 'INNER_CIRCLE', null] as const;
const SUPPORT = ['NEUTRAL', 'SUPPORTER', 'MENTOR', 'NON_SUPPORTER', 'ENEMY', null] as const;
const FIRST_NAMES = ['Ada', 'Bertram', 'Chiara', 'Dmitri', 'Eun-ji', 'Fatou', 'Guillermo', 'Hana', 'Ivo'];
const LAST_NAMES = [
  'Albrecht',
  'Bonaventura',
  'Castellanos',
  'Di Marzio',
  'Egede-Nissen',
  'Fitzwilliam',
  'Ngo',
];
const CROWD = 200;

const of = <Value>(values: readonly Value[], n: number): Value => values[n % values.length] as Value;

/** The people of a company in which everybody is known. Each but the first reports to one before them. */
const crowd = Array.from({ length: CROWD }, (_, n) => ({
  id: idOf(1, n),
  companyId: CROWDED,
  name: { firstName: of(FIRST_NAMES, n), lastName: of(LAST_NAMES, Math.floor(n / FIRST_NAMES.length) + n) },
  jobTitle: n % 3 === 0 ? 'Head of maintenance' : 'Buyer',
  buyingRole: of(ROLES, n),
  influence: of(INFLUENCES, Math.floor(n / 2)),
  supportLevel: of(SUPPORT, Math.floor(n / 3)),
  ...(n === 0 ? {} : { reportsToId: idOf(1, Math.floor((n - 1) / 6)) }),
}));

/** Names that are written from right to left, with figures and Latin letters among them. */
const arabic = [
  {
    firstName: 'ليلى',
    lastName: 'الخطيب',
    role: 'DECISION_MAKER',
    influence: 'INNER_CIRCLE',
    support: 'MENTOR',
  },
  {
    firstName: 'עומר',
    lastName: 'בן-דוד',
    role: 'EVALUATOR',
    influence: 'POLITICAL_STRUCTURE',
    support: 'NEUTRAL',
  },
  { firstName: 'يوسف', lastName: 'العلي (IT)', role: 'USER', influence: 'OUTSIDE', support: 'ENEMY' },
].map(({ firstName, lastName, role, influence, support }, n) => ({
  id: idOf(2, n),
  companyId: ARABIC,
  name: { firstName, lastName },
  jobTitle: n === 0 ? 'المدير المالي' : 'מנהל רכש',
  buyingRole: role,
  influence,
  supportLevel: support,
}));

const usd = (amount: number) => ({ amountMicros: amount * 1_000_000, currencyCode: 'USD' });

const RECORDS = [
  [
    'Companies',
    'Company',
    [
      { id: EMPTY, name: 'Nothing Yet' },
      { id: CROWDED, name: 'Everybody Works' },
      { id: ARABIC, name: 'شركة النور للتجارة 1998', referenceValue: 'RATING_4', deliveryFit: 'RATING_3' },
    ],
  ],
  ['People', 'Person', crowd],
  ['People', 'Person', arabic],
  ['KeyAccounts', 'KeyAccount', [{ id: idOf(3, 1), companyId: ARABIC, name: 'شركة النور', status: 'KEY' }]],
  [
    'AccountNeeds',
    'AccountNeed',
    [
      {
        id: idOf(4, 1),
        companyId: ARABIC,
        need: 'صيانة المضخات في المصنع الثاني',
        horizon: 'WITHIN_3_MONTHS',
        capability: 'READY',
        estimatedValue: usd(120_000),
        needState: 'OPEN',
      },
      {
        id: idOf(4, 2),
        companyId: ARABIC,
        need: 'שדרוג מערכת הבקרה SCADA',
        horizon: 'YEARS_1_TO_3',
        capability: 'MISSING',
        estimatedValue: usd(450_000),
        needState: 'OPEN',
      },
    ],
  ],
  [
    'Contracts',
    'Contract',
    [
      {
        id: idOf(5, 1),
        companyId: ARABIC,
        name: 'عقد الإطار 2026',
        amount: usd(365_000),
        amountPer: 'YEAR',
        status: 'ACTIVE',
        signedOn: '2026-02-01',
        startsOn: '2026-02-01',
        endsOn: '2027-01-31',
      },
    ],
  ],
] as const;

/** Puts the records of the cases into the workspace, and has them scored and ranked. */
export async function addCases(workspace: Workspace): Promise<void> {
  for (const [plural, singular, data] of RECORDS) {
    const answer = await workspace.execute(
      `mutation Add($data: [${singular}CreateInput!]!) { create${plural}(data: $data) { id } }`,
      { data },
    );
    if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
  }
  await workspace.callRoute('/key-accounts/rescore', { all: true }, { token: workspace.apiKey });
  await workspace.settle();
}

/** A screen in a case, and how it gets there. */
export type Case = { name: string; place: string; prepare(screens: ScreensPage): Promise<void> };

const ofRecord = (name: string, record: string, places: readonly string[]): Case[] =>
  places.map((place) => ({ name, place, prepare: (screens) => screens.choose(record) }));

const named = (name: string, text: string): Case => ({
  name,
  place: 'page-portfolio',
  prepare: async (screens) => {
    await screens.page.locator('.frame').getByLabel('Name contains').fill(text);
    await screens.ready();
  },
});

/** The first item of a kind with its decision open. */
const decided = (name: string, kind: RegExp): Case => ({
  name,
  place: 'page-the-week',
  prepare: async (screens) => {
    const frame = screens.page.locator('.frame');
    await frame.getByRole('button', { name: kind }).click();
    for (const key of ['j', 'Enter']) await frame.getByRole('listbox').first().press(key);
    await screens.ready();
  },
});

export const CASES: readonly Case[] = [
  ...ofRecord('empty', EMPTY, [
    'company-cockpit',
    'company-score',
    'company-score-history',
    'company-relationship-map',
    'company-needs-board',
  ]),
  ...ofRecord('200-people', CROWDED, ['company-cockpit', 'company-relationship-map']),
  ...ofRecord('right-to-left', ARABIC, [
    'company-cockpit',
    'company-relationship-map',
    'company-needs-board',
  ]),
  ...ofRecord('assessed', ASSESSED, ['opportunity-tas']),
  decided('initiation', /^Initiations/),
  decided('plan', /^Plans behind/),
  decided('people', /^Silent or opposed/),
  named('empty', 'No account is called so'),
  named('one-account', 'Varley'),
];

/** In which dresses cases are looked at: either width, either scheme. */
export const CASE_VARIANTS: readonly Variant[] = [
  { language: 'en', scheme: 'light', width: 1440 },
  { language: 'en', scheme: 'dark', width: 380 },
];
