import { digestOf } from '../shared/digest.ts';

/** A short name for a remark; empty for none. */
export function remarkDigest(remark: string | null): string {
  const text = (remark ?? '').trim();
  return text === '' ? '' : digestOf(text);
}

/**
 * The remark that belongs to what was just done: the one that stands on the account, unless it stood there already
 * when something was told before.
 *
 * @param known digest of the remark that stood there then; null when nothing was told yet
 */
export const newRemark = (remark: string | null, known: string | null): string | null =>
  remarkDigest(remark) === (known ?? '') ? null : remark;
