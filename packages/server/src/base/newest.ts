/** Takes the oldest out of a map, where it holds more than `most`. */
export const keepNewest = <Name, Value>(kept: Map<Name, Value>, most: number): Map<Name, Value> => {
  for (const name of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(name);
  }
  return kept;
};

/** Answers by name, each worked out once, of which the newest are kept; one that fails or is no good is asked for again. */
export const createAnswers = <Answer>(most: number, isGood: (answer: Answer) => boolean) => {
  const kept = new Map<string, Promise<Answer>>();
  return (name: string, make: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = make();
    keepNewest(kept.set(name, made), most);
    const forget = () => kept.delete(name);
    made.then((answer) => isGood(answer) || forget(), forget);
    return made;
  };
};
