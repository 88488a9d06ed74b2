import { formatMoney } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { type BoardCapability, type BoardHorizon, type BoardNeed, sumsOf } from './model.ts';

export const horizonText = (horizon: BoardHorizon, texts: Texts): string =>
  horizon === null ? texts.pictures.needsBoard.noHorizon : texts.labels.horizon[horizon];

export const capabilityText = (capability: BoardCapability, texts: Texts): string =>
  capability === null ? texts.pictures.needsBoard.noCapability : texts.labels.capability[capability];

export const needText = (need: BoardNeed | undefined, texts: Texts): string =>
  need?.need?.trim() || texts.pictures.needsBoard.unnamed;

export const valueText = (need: BoardNeed, texts: Texts): string => formatMoney(need, texts);

/** What needs are worth together, each currency by itself; empty without any value. */
export const sumText = (needs: readonly BoardNeed[], texts: Texts): string =>
  sumsOf(needs)
    .map((sum) => formatMoney(sum, texts))
    .join(' + ');
