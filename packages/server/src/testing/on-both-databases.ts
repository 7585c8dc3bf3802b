import { describe } from 'vitest';
import { type OpenDatabase, openDatabase } from '../store/database.js';
import { hasPostgres } from './real-postgres.js';
import { emptyPlace } from './test-server.js';
import { type TwoRoles, twoRoles } from './two-roles.js';

/** A database of one's own, as who owns its tables and as a server has it. */
export type TestDatabase = Pick<OpenDatabase, 'db' | 'within' | 'close'>;

/** The same tests in the database that the tests have, and on a PostgreSQL whose tables the server does not own. */
export const onBothDatabases = (describeTests: (open: () => Promise<TestDatabase>) => void): void => {
  describe('in the database that the tests have', () => {
    describeTests(async () => {
      const { place, drop } = await emptyPlace();
      const { db, within, close } = await openDatabase(place);
      return {
        db,
        within,
        close: async () => {
          await close();
          await drop();
        },
      };
    });
  });

  describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () => {
    describeTests(async () => {
      const { postgres, ...urls } = await twoRoles();
      const server = await openDatabase(urls);
      const owner = await openDatabase({ databaseUrl: urls.ownerUrl });
      return {
        db: owner.db,
        within: server.within,
        close: async () => {
          await server.close();
          await owner.close();
          await postgres.remove();
        },
      };
    });
  });
};

/** The same tests of a server that people log in to, on either store: what is given goes to `startLoginServer`. */
export const onBothStores = (
  describeTests: (place: () => Promise<{ readonly at?: TwoRoles }>) => void,
): void => {
  describe('in the database that the tests have', () => {
    describeTests(async () => ({}));
  });

  describe.skipIf(!hasPostgres)('on a PostgreSQL whose tables the server does not own', () => {
    describeTests(async () => ({ at: await twoRoles() }));
  });
};
