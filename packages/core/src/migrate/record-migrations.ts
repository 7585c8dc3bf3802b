import { defineMigrations } from './migrations.js';

/** The steps of the stored shape of an assessment. Version 1 is the first, so there is none yet. */
export const recordMigrations = defineMigrations([]);
