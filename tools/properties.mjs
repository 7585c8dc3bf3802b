/** How every property is tried: the same inputs each time, so that what fails here fails on the next machine; many more when asked. */
export const properties = {
  seed: 20_261_126,
  numRuns: process.env['RISIKOBILDE_TESTS'] === 'long' ? 2000 : 100,
};
