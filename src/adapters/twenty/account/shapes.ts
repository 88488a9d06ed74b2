/** The objects of an account as Twenty keeps them, by their API names. */
import type * as z from 'zod/mini';
import type { AccountObject } from '../../../domain/account/account.ts';
import { businessShapes } from './business-shapes.ts';
import { programmeShapes } from './programme-shapes.ts';
import { projectShapes } from './project-shapes.ts';
import type { Shape } from './shape.ts';

export const shapes = { ...businessShapes, ...programmeShapes, ...projectShapes } as const satisfies {
  [Name in AccountObject]: Shape<{ id: string; updatedAt: Date }>;
};

/** What arrives of an object's record. */
export type NodeOf<Name extends AccountObject> = z.output<(typeof shapes)[Name]['node']>;
