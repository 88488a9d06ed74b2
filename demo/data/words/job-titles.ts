import type { BuyingRole, Influence } from '../types.ts';
import type { CustomerClass } from './company-names.ts';

/** A job, with the part its holder usually plays when the company buys. */
export type Job = { title: string; role: BuyingRole; influence: Influence };

const job = (title: string, role: BuyingRole, influence: Influence): Job => ({ title, role, influence });

/** Jobs that every class of customer has. */
export const COMMON_JOBS: readonly Job[] = [
  job('Chief Executive Officer', 'DECISION_MAKER', 'INNER_CIRCLE'),
  job('Chief Financial Officer', 'APPROVER', 'INNER_CIRCLE'),
  job('Chief Information Officer', 'DECISION_MAKER', 'INNER_CIRCLE'),
  job('Head of Procurement', 'APPROVER', 'POLITICAL_STRUCTURE'),
  job('Category Buyer', 'EVALUATOR', 'OUTSIDE'),
  job('Enterprise Architect', 'EVALUATOR', 'POLITICAL_STRUCTURE'),
  job('IT Service Manager', 'EVALUATOR', 'OUTSIDE'),
  job('Head of Legal', 'APPROVER', 'OUTSIDE'),
  job('Assistant to the Board', 'USER', 'POLITICAL_STRUCTURE'),
];

/** Jobs of one class. */
export const CLASS_JOBS: Readonly<Record<CustomerClass, readonly Job[]>> = {
  Manufacturing: [
    job('VP Operations', 'DECISION_MAKER', 'INNER_CIRCLE'),
    job('Plant Manager', 'USER', 'POLITICAL_STRUCTURE'),
    job('Maintenance Lead', 'USER', 'OUTSIDE'),
    job('Process Engineer', 'EVALUATOR', 'OUTSIDE'),
  ],
  'Financial services': [
    job('Chief Risk Officer', 'APPROVER', 'INNER_CIRCLE'),
    job('Head of Retail Banking', 'DECISION_MAKER', 'POLITICAL_STRUCTURE'),
    job('Compliance Manager', 'EVALUATOR', 'POLITICAL_STRUCTURE'),
    job('Branch Operations Manager', 'USER', 'OUTSIDE'),
  ],
  'Public sector': [
    job('Director of Services', 'DECISION_MAKER', 'INNER_CIRCLE'),
    job('Tender Officer', 'EVALUATOR', 'POLITICAL_STRUCTURE'),
    job('Head of Finance', 'APPROVER', 'POLITICAL_STRUCTURE'),
    job('Facilities Coordinator', 'USER', 'OUTSIDE'),
  ],
  'Retail & consumer': [
    job('Chief Commercial Officer', 'DECISION_MAKER', 'INNER_CIRCLE'),
    job('Head of Supply Chain', 'DECISION_MAKER', 'POLITICAL_STRUCTURE'),
    job('Store Operations Manager', 'USER', 'OUTSIDE'),
    job('E-commerce Lead', 'EVALUATOR', 'OUTSIDE'),
  ],
  Technology: [
    job('Chief Technology Officer', 'DECISION_MAKER', 'INNER_CIRCLE'),
    job('VP Engineering', 'DECISION_MAKER', 'POLITICAL_STRUCTURE'),
    job('Platform Engineer', 'USER', 'OUTSIDE'),
    job('Product Manager', 'EVALUATOR', 'OUTSIDE'),
  ],
};
