/** The least time of each item over several rounds: what another process took from one round is not the item's. */
export function leastEach(rounds: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = rounds;
  return first.map((time, item) => Math.min(time, ...others.map((round) => round[item] ?? time)));
}
