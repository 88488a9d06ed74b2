/** The order of companies by their scores, which ranking reads stretch by stretch. */
import type { Tables } from '../lean/filter.ts';
import type { OrderedIds } from '../lean/lists.ts';

type Place = { id: string; score: number };

/** More changes than these are put in order all together. */
const FEW = 1000;

/** Highest first. */
const inOrder = (one: Place, other: Place): number => other.score - one.score || (one.id < other.id ? -1 : 1);

/** The first index from which on a condition holds. */
function firstWhere(places: readonly Place[], holds: (place: Place) => boolean): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && !holds(place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Companies by their scores, highest first; of a few that changed only those are moved. */
export function byImportance(tables: Tables): OrderedIds {
  let places: Place[] = [];
  const scoreById = new Map<string, number>();
  let seen = 0;
  const placeOf = (id: string): Place | null => {
    const score = tables.of('company').get(id)?.importanceScore;
    return typeof score === 'number' ? { id, score } : null;
  };
  const move = (id: string): void => {
    const before = scoreById.get(id);
    const index =
      before === undefined ? -1 : firstWhere(places, (one) => inOrder(one, { id, score: before }) >= 0);
    if (places[index]?.id === id) places.splice(index, 1);
    scoreById.delete(id);
    const place = placeOf(id);
    if (place === null) return;
    scoreById.set(id, place.score);
    places.splice(
      firstWhere(places, (one) => inOrder(one, place) >= 0),
      0,
      place,
    );
  };
  const renew = (): void => {
    places = [...tables.of('company').ids(null)].flatMap((id) => placeOf(id) ?? []).sort(inOrder);
    scoreById.clear();
    for (const { id, score } of places) scoreById.set(id, score);
  };
  return (object, field, most) => {
    if (object !== 'company' || field !== 'importanceScore') return null;
    const scored = tables.of('company').scored();
    const news = new Set(scored.slice(seen));
    seen = scored.length;
    if (news.size > FEW) renew();
    else for (const id of news) move(id);
    const first = most === null ? 0 : firstWhere(places, ({ score }) => score <= most);
    return {
      *[Symbol.iterator]() {
        for (let index = first; index < places.length; index += 1) yield places[index]?.id ?? '';
      },
    };
  };
}
