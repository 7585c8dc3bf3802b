/**
 * What React has put off is drawn a tenth of a second later, as on a machine that does much else: a test that reads it, or acts on it, without
 * waiting for it fails each time and not once in ten thousand. Done before anything brings React, which takes hold of setImmediate when it is
 * loaded, and draws by that alone.
 */
export const drawLate = async (): Promise<void> => {
  const { setImmediate: soon, setTimeout: wait } = globalThis as typeof globalThis & Record<string, unknown>;
  Object.assign(globalThis, { setImmediate: (draw: () => void) => wait(draw, 100) });
  await import('react-dom/client');
  Object.assign(globalThis, { setImmediate: soon });
};
