import { makePostgres, type RealPostgres } from './real-postgres.js';

/** A PostgreSQL as `docs/security.md` says it should be: one role owns the tables, the server is another, and neither is a superuser. */
export type TwoRoles = {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly postgres: RealPostgres;
};

/** `folder`: where its files are to be; one of its own when left out. */
export const twoRoles = async (folder?: string): Promise<TwoRoles> => {
  const postgres = await makePostgres(folder);
  await postgres.ask("create role tables_owner login password 'o' nosuperuser nobypassrls");
  await postgres.ask("create role workbench login password 'w' nosuperuser nobypassrls");
  await postgres.ask('create database workbench owner tables_owner');
  const as = (user: string): string => {
    const url = new URL(postgres.url);
    url.username = user;
    url.pathname = '/workbench';
    return url.href;
  };
  return { databaseUrl: as('workbench'), ownerUrl: as('tables_owner'), postgres };
};
