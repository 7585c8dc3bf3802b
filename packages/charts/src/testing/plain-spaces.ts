/** A value with every no-break space in its texts as an ordinary one, so that a test can be read and written. */
export const plainSpaces = <T>(value: T): T =>
  // Only characters inside strings change: the shape is the one that went in.
  JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' ')) as T;
