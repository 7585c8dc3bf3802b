/** What was to be signed or stamped could not be, for a reason outside of the program. */
export class SigningFailed extends Error {}
