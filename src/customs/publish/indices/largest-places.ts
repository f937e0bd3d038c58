/**
 * Places of the `count` largest values above `floor`, the largest first; equal values by place. Made for a
 * count of a few: a sort of all values takes longer.
 */
export function largestPlaces(values: ArrayLike<number>, count: number, floor: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (value <= floor) continue;
    let rank = places.length;
    while (rank > 0 && values[places[rank - 1]!]! < value) rank -= 1;
    if (rank >= count) continue;
    places.splice(rank, 0, place);
    if (places.length > count) places.pop();
  }
  return places;
}
