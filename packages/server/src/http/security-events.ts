import type { RefusalCode } from '@risikobilde/api';
import type { FastifyRequest } from 'fastify';
import { measures } from '../telemetry/measures.js';

/** Refusals that somebody watches for: of who asks, of what they may do, and of where it comes from. */
const watched: ReadonlySet<RefusalCode> = new Set([
  'host-not-allowed',
  'origin-not-allowed',
  'token-invalid',
  'scope-missing',
  'not-for-machines',
  'not-permitted',
  'edit-of-another',
  'login-failed',
  'no-access-yet',
  'logout-token-invalid',
  'too-many-requests',
]);

/**
 * Counts a refusal that is watched for, and tells of it in the log: which, of which route, and of whom by an id that means something in the
 * database alone. A flood is counted and not told of: each line would be more of it.
 */
export const tellRefused = (request: FastifyRequest, code: RefusalCode): void => {
  if (!watched.has(code)) return;
  measures().refusals.add(1, { 'risikobilde.refusal.code': code });
  if (code === 'too-many-requests') return;
  const { method, routeOptions } = request;
  const route = routeOptions.config?.right === undefined ? '/*' : routeOptions.url;
  request.log.warn({ security: 'refused', code, method, route, ...whose(request.user?.id) }, 'refused');
};

/** Tells of a session that began or ended. */
export const tellOfLogin = (
  request: FastifyRequest,
  event: 'logged-in' | 'logged-out' | 'logged-out-everywhere' | 'logged-out-by-provider' | 'ended-own-logins',
  person?: string,
): void => request.log.info({ security: event, ...whose(person) }, event);

const whose = (person: string | undefined) => (person === undefined || person === '' ? {} : { person });
