import type { CustomerClass } from './company-names.ts';

/** What is sold to each class of customer. */
export const SOLUTIONS: Readonly<Record<CustomerClass, readonly string[]>> = {
  Manufacturing: [
    ...[
      'Predictive maintenance',
      'Line monitoring',
      'Energy dashboard',
      'Quality inspection',
      'Spare parts portal',
    ],
    ...['Plant data platform', 'Shift planning'],
  ],
  'Financial services': [
    ...[
      'Fraud analytics',
      'Claims automation',
      'Branch scheduling',
      'Regulatory reporting',
      'Customer onboarding',
    ],
    ...['Risk data mart', 'Document archive'],
  ],
  'Public sector': [
    ...['Citizen portal', 'Case management', 'Asset register', 'Timetable planning', 'Records archive'],
    ...['Permit workflow', 'Energy monitoring'],
  ],
  'Retail & consumer': [
    ...['Demand forecasting', 'Store analytics', 'Loyalty platform', 'Shelf planning', 'Returns handling'],
    ...['Supplier portal', 'Workforce scheduling'],
  ],
  Technology: [
    ...['Usage analytics', 'Support desk', 'Observability', 'Billing integration', 'Partner portal'],
    ...['Security review', 'Data platform'],
  ],
};

export const DEAL_PHASES: readonly string[] = [
  ...['pilot', 'phase 1', 'phase 2', 'rollout', 'extension', 'upgrade', 'second site', 'renewal', 'licences'],
  ...['integration', 'training', 'managed service'],
];

export const CONTRACT_TYPES: readonly string[] = [
  'subscription',
  'framework agreement',
  'support',
  'managed service',
];

/** What a closed deal taught about the customer. */
export const INSIGHTS: readonly string[] = [
  'Budget is set in autumn; a proposal after October waits a year.',
  'They consolidate suppliers: from twelve to four within two years.',
  'The works council has to agree before anything that records shifts.',
  'A second site opens next year and will copy whatever the first one runs.',
  'Price was not the point: they doubted that we could deliver in time.',
  'Finance wants usage-based pricing from the next contract on.',
  'Their own data team will grow; they will buy components, not projects.',
  'The decision was made one level higher than we had mapped.',
  'They compare every offer with the incumbent who has been there for nine years.',
  'Security review takes three months; start it with the first meeting.',
  'They want one contact for service and sales.',
  'A reference from their own industry would have settled it.',
];

/** Subjects of e-mails and titles of meetings; `*` stands for what is sold. */
export const MAIL_SUBJECTS: readonly string[] = [
  ...[
    '* – next steps',
    'Question about *',
    '* – figures you asked for',
    'Minutes of our call',
    'Agenda for next week',
  ],
  ...[
    '* – open points',
    'Access for the project team',
    'Updated offer for *',
    'Invoice query',
    'Schedule for *',
  ],
];

export const MEETING_TITLES: readonly string[] = [
  ...[
    '* – weekly call',
    '* – steering committee',
    'Site visit',
    'Quarterly review',
    '* – demo',
    '* – workshop',
  ],
  ...['Introduction to the new project lead', 'Lunch', '* – lessons learned'],
];
