import type { CompositeField, Field, ScalarField } from './types.ts';

const scalar = (field: Omit<ScalarField, 'type'>): ScalarField => ({ type: 'scalar', ...field });
const actor = (name: string, label: string): CompositeField => ({
  type: 'composite',
  kind: 'ACTOR',
  name,
  label,
  nullable: false,
});

/** Fields that every object has, in the order of Twenty's schema. */
export const SYSTEM_FIELDS: readonly Field[] = [
  scalar({ name: 'id', label: 'Id', kind: 'UUID', nullable: false }),
  scalar({ name: 'createdAt', label: 'Creation date', kind: 'DATE_TIME', nullable: false }),
  scalar({ name: 'updatedAt', label: 'Last update', kind: 'DATE_TIME', nullable: false }),
  scalar({ name: 'deletedAt', label: 'Deleted at', kind: 'DATE_TIME', nullable: true }),
  scalar({ name: 'position', label: 'Position', kind: 'POSITION', nullable: false, defaultValue: 0 }),
  actor('createdBy', 'Created by'),
  actor('updatedBy', 'Updated by'),
  scalar({ name: 'searchVector', label: 'Search vector', kind: 'TS_VECTOR', nullable: true }),
];
