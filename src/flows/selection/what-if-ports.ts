import type { ImportanceAmounts } from '../../domain/importance/what-if.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { PolicyStore } from '../policy/ports.ts';
import type { RankingStore } from './ports.ts';

/** What a company's stored score was made of. */
export type ScoreParts = { amounts: ImportanceAmounts; revenuePoints: number };

export type PartsReader = {
  /** Parts of stored scores; a company whose explanation holds none is not among the answers. */
  read(companyIds: readonly string[]): Promise<ReadonlyMap<string, ScoreParts>>;
};

export type WhatIfPorts = {
  policies: Pick<PolicyStore, 'all'>;
  ranking: Pick<RankingStore, 'read'>;
  parts: PartsReader;
  settings: { language: Language };
};
