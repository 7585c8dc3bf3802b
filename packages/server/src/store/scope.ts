import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/**
 * Who asks the database, as its policies know it. What is left out is nobody and nothing: without any of it only what is published is
 * given.
 */
export type Scope = {
  /** That is acted for; without a person, the only one. */
  readonly organisation?: string | undefined;
  readonly person?: string | undefined;
  /** The key of one assessment, to be read by somebody who was let in to it. */
  readonly assessment?: string | undefined;
  /** The hash of the secret of a draft that is shared. */
  readonly token?: string | undefined;
  /** `logins` finds out who somebody is; `notices` passes on what happened, to all processes; `jobs` shares out work between them. */
  readonly work?: 'logins' | 'notices' | 'jobs' | undefined;
  /** All of it, which holds for nobody but who owns the tables. */
  readonly administration?: 'on' | undefined;
};

const names = ['organisation', 'person', 'assessment', 'token', 'work', 'administration'] as const;

/** What a scope is known by, where answers are kept. */
export const nameOfScope = (scope: Scope): string => JSON.stringify(names.map((name) => scope[name] ?? ''));

type Settings = { readonly text: string; readonly values: readonly string[] };

/** `role`: the role that does the work, where the user of the database would stand above the policies. */
const settingsOf = (scope: Scope, role: string | undefined): Settings => {
  const all: readonly (readonly [string, string])[] = [
    ...(role === undefined ? [] : [['role', role] as const]),
    ...names.map((name) => [`risikobilde.${name}`, scope[name] ?? ''] as const),
  ];
  return {
    text: `select ${all.map(([name], at) => `set_config('${name}', $${at + 1}, true)`).join(', ')}`,
    values: all.map(([, value]) => value),
  };
};

/** The same with its values in it, for where none can be sent beside it. */
const written = ({ text, values }: Settings): string =>
  text.replaceAll(/\$(\d+)/g, (_, n: string) => pg.escapeLiteral(values[Number(n) - 1] ?? ''));

/** What the driver writes messages with, and the parts of its questions that are not in its types. */
type Wire = {
  readonly parse: (message: object) => void;
  readonly bind: (message: object) => void;
  readonly execute: (message: object) => void;
};
type Parts = {
  prepare: (connection: Wire) => void;
  handleDataRow: (row: unknown) => void;
  handleCommandComplete: (said: unknown, connection: unknown) => void;
};

/**
 * A question that says first who asks, in one message: both are one transaction, at the end of which the connection is nobody's
 * again, whatever happened in it.
 */
const questionWithin = (settings: Settings, text: string, values: readonly unknown[]): pg.Query => {
  // The third way to ask with parameters: also where there are none.
  const config: pg.QueryConfig & { readonly queryMode: string } = {
    text,
    values: [...values],
    queryMode: 'extended',
  };
  const question = new pg.Query(config);
  // As the driver defines them; a test asks through it.
  const parts = question as unknown as Parts;
  const [prepare, takeRow, end] = [
    parts.prepare.bind(question),
    parts.handleDataRow.bind(question),
    parts.handleCommandComplete.bind(question),
  ];
  let isSaid = false;
  parts.prepare = (connection) => {
    connection.parse({ text: settings.text, name: '', types: [] });
    connection.bind({ portal: '', statement: '', values: [...settings.values], binary: false });
    connection.execute({ portal: '', rows: 0 });
    prepare(connection);
  };
  parts.handleDataRow = (row) => {
    if (isSaid) takeRow(row);
  };
  parts.handleCommandComplete = (said, connection) => {
    if (isSaid) end(said, connection);
    isSaid = true;
  };
  return question;
};

/** A connection of a pool as long as somebody has it. */
export type Lent = PostgresPoolClient & {
  /** The same as `query`, of a question that is made already. */
  readonly ask: (question: pg.Query) => Promise<unknown>;
};
export type Lending = { readonly connect: () => Promise<Lent> };

/** The connections of a pool, on which everything is asked within a scope. */
export const poolWithin = (pool: Lending, scope: Scope, role: string | undefined): PostgresPool => {
  const settings = settingsOf(scope, role);
  const begun = written(settings);
  return {
    connect: async () => {
      const client = await pool.connect();
      let isBegun = false;
      const query = (text: string, values: readonly unknown[]): Promise<unknown> => {
        if (/^(?:begin|start transaction)\b/.test(text)) {
          isBegun = true;
          return client.query(`${text}; ${begun}`, []);
        }
        if (!isBegun) return client.ask(questionWithin(settings, text, values));
        if (/^(?:commit|rollback)$/.test(text)) isBegun = false;
        return client.query(text, values);
      };
      // Nothing here reads with a cursor, the other thing that the type allows.
      return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
    },
    // Ended by whoever made it.
    end: () => Promise.resolve(),
  };
};
