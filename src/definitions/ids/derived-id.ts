import { createHash } from 'node:crypto';

/**
 * The identifier of a part that its owner lays out: a column, a filter, a tab. It follows from the owner's id and the
 * part's key, so it needs no place in the registry. A part of another key is another part, which an upgrade deletes
 * and makes anew: nothing that holds data may be named so.
 *
 *   id = UUID of version 5 (RFC 9562) of the key's parts, joined by ':', in the namespace of the owner's id
 */
export function derivedId(owner: string, ...key: readonly string[]): string {
  const namespace = Buffer.from(owner.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(namespace).update(key.join(':')).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
