import type { Logins } from '../auth/logins.js';

const purpose = 'stop-mail:';

/** Where mail to somebody is stopped: an address that only this installation can make, and that is of use for nothing else. */
export const stopAddress = (
  { seal, publicUrl }: Pick<Logins, 'seal' | 'publicUrl'>,
  person: string,
): string => `${publicUrl}/varsler/av/${seal(`${purpose}${person}`)}`;

/** Whose mail an address stops; undefined when it was not made here. */
export const personIn = ({ open }: Pick<Logins, 'open'>, token: string): string | undefined => {
  const text = open(token);
  return text?.startsWith(purpose) ? text.slice(purpose.length) : undefined;
};
