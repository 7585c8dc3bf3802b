import { describe } from 'vitest';
import { describeWalls, permitEverything } from '../testing/describe-walls.js';
import { hasPostgres } from '../testing/real-postgres.js';
import { startLoginServer } from '../testing/test-logins.js';
import { twoRoles } from '../testing/two-roles.js';

// The policies say yes to everybody: the database alone holds.

describe('in the database that the tests have', () => {
  describeWalls(() => startLoginServer({ changeAuth: permitEverything }));
});

describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () => {
  describeWalls(async () => startLoginServer({ changeAuth: permitEverything, at: await twoRoles() }));
});
