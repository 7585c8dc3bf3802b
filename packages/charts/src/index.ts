/** Nothing yet. */
export const version = '0.1.0';
