/** What the workshop and its parts are handed. */
import type { ReactNode } from 'react';
import type { Language } from '../../domain/shared/language.ts';
import type { Workshop } from '../../flows/selection/workshop.ts';
import type { Look } from '../ui/look.ts';
import type { WorkshopScreen, WorkshopState } from './workshop-screen.ts';

export type WorkshopViewProps = Look & {
  state: WorkshopState;
  screen: Pick<WorkshopScreen, keyof WorkshopScreen>;
  language: Language;
  /** The recommendations, once they are asked for. */
  recommendations?: ReactNode;
};

/** What a part of the workshop is made of. */
export type WorkshopPartProps = Omit<WorkshopViewProps, 'recommendations'> & { workshop: Workshop };
