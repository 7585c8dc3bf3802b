import { PGlite } from '@electric-sql/pglite';

/**
 * Makes a new database folder, in a process that ends: making one takes 700 MB, which a thread would leave with the server
 * for as long as it lives.
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error('which folder?');
// Whoever wanted the folder has ended.
process.stdin.once('close', () => process.exit(1)).resume();
const db = await PGlite.create(folder);
await db.close();
// The database leaves handles open; there is nothing left to wait for.
process.exit(0);
