/** Classes of customers, made of a field that companies have already. */

export type ClassField = {
  /** The field's API name. */
  field: string;
  options: { option: string; companies: number }[];
};

/**
 * A name of Twenty's as people would write it: `MID_MARKET` and `midMarket` are Mid market.
 *
 * @param name an option or the API name of a field
 */
export function humanName(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .trim()
    .toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
