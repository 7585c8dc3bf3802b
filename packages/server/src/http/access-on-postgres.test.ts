import { describe } from 'vitest';
import { describeAccess } from '../testing/describe-access.js';
import { hasPostgres } from '../testing/real-postgres.js';
import { startLoginServer } from '../testing/test-logins.js';
import { twoRoles } from '../testing/two-roles.js';

describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () => {
  describeAccess(async () => startLoginServer({ at: await twoRoles() }));
});
