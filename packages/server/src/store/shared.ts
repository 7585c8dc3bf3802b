/** The same question asked by several at once, answered once for all of them. */
export type Shared = <T>(name: string, ask: () => Promise<T>) => Promise<T>;

type Asked = { readonly running: Promise<unknown>; next: Promise<unknown> | undefined };

/**
 * Whoever comes while a question is being answered does not get that answer, which may be older than what they have seen,
 * but shares the next one with all who wait for it. So everyone is answered from a state that is no older than their
 * question, and a crowd costs no more than two.
 */
export const createShared = (): Shared => {
  const asked = new Map<string, Asked>();
  const start = <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    const running = ask();
    const mine: Asked = { running, next: undefined };
    asked.set(name, mine);
    const end = (): void => {
      if (mine.next === undefined) asked.delete(name);
    };
    running.then(end, end);
    return running;
  };
  return <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    const now = asked.get(name);
    if (now === undefined) return start(name, ask);
    const again = (): Promise<T> => start(name, ask);
    now.next ??= now.running.then(again, again);
    // A name stands for one question, so that its answers are of one type.
    return now.next as Promise<T>;
  };
};
