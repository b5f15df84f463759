/** At most so many of some things, spread evenly over them: the first and the last are among them. */
export function spreadEvenly<Thing>(things: readonly Thing[], most: number): Thing[] {
  if (things.length <= most) return [...things];
  const step = (things.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, place) => things[Math.round(place * step)]).filter(
    (thing) => thing !== undefined,
  );
}
