import type { AccountStatus } from '../domain/selection/recommend.ts';
import type { MirroredStatus } from '../domain/selection/status-mirror.ts';

/** A living company: what it shows, and the living key accounts that it has to show. */
export type StatusStanding = {
  companyId: string;
  shown: string | null;
  accounts: { status: AccountStatus | null }[];
};

export type StatusMirrors = {
  /** How living companies stand now; a company in the trash is not among the answers. */
  read(companyIds: readonly string[]): Promise<StatusStanding[]>;
  /** Lets living companies show a status, and tells how they stand after it. */
  write(companyIds: readonly string[], status: MirroredStatus): Promise<StatusStanding[]>;
};
