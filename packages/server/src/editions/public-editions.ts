import type { Language, LocalDate, World } from '@risikobilde/core';
import { createAnswers } from '../base/newest.js';
import { standings } from './documents.js';
import type { StandingToday } from '@risikobilde/publish';
import { assessmentOfRelease } from './edition-before.js';
import { findAssessment } from '../store/assessments.js';
import type { OpenDatabase } from '../store/database.js';
import type { Releases } from '../store/releases.js';
import type { Worlds } from '../store/worlds.js';
import type { Threads } from '../threads/threads.js';
import {
  createEditionFiles,
  type EditionFiles,
  isPublic,
  type KeptEdition,
  listEditions,
} from '../store/editions.js';
import type { Database } from '../store/tables.js';
import { sql } from 'kysely';

type Standings = ReadonlyMap<Language, StandingToday>;

/** What an edition is evaluated with. */
type Needed = {
  readonly within: OpenDatabase['within'];
  readonly releases: Releases;
  readonly worlds: Worlds;
  readonly world: World;
  readonly threads: Threads;
};

/** What has been given out, as those who only read it ask for it: often, and many at once. */
export type EditionsOut = {
  /** Those for everybody, as nobody in particular is given them: by assessment, and of each the oldest first; what another process has given out is in it after a second and a question. */
  readonly list: (services: Pick<Needed, 'within'>) => Promise<readonly KeptEdition[]>;
  /** The others, where there are no logins and all are the one user's: listed anew as those for everybody are. */
  readonly listOthers: (db: Database) => Promise<readonly KeptEdition[]>;
  /** What was listed may no longer be all. */
  readonly forget: () => void;
  readonly files: EditionFiles;
  /** How an edition stands on a day, in every language; undefined when it took too long. Worked out once. */
  readonly standing: (
    services: Needed,
    edition: KeptEdition,
    day: LocalDate,
  ) => Promise<Standings | undefined>;
};

/** Milliseconds that a list is good for: other processes may have given something out. */
const goodFor = 1000;
const mostKept = 64;
/** Whose work it is that nobody with an account asked for: one, so that readers never have every place. */
const reader = 'readers';

/** A list that is read anew when it is no longer good. */
const createList = (now: () => number) => {
  let listed: { readonly at: number; readonly editions: Promise<readonly KeptEdition[]> } | undefined;
  let last: readonly KeptEdition[] | undefined;
  return {
    get: (read: () => Promise<readonly KeptEdition[]>): Promise<readonly KeptEdition[]> => {
      if (listed === undefined || now() - listed.at >= goodFor) {
        const editions = read();
        const mine = { at: now(), editions };
        listed = mine;
        editions.then(
          (found) => {
            if (listed === mine) last = found;
          },
          () => {
            if (listed === mine) listed = undefined;
          },
        );
      }
      // Who reads does not wait for a database that others keep busy: what was listed before is told until the new list is here.
      return last === undefined ? listed.editions : Promise.resolve(last);
    },
    forget: () => {
      listed = undefined;
      last = undefined;
    },
  };
};

export const createEditionsOut = (now: () => number): EditionsOut => {
  const [open, others] = [createList(now), createList(now)];
  const standingsKept = createAnswers<Standings | undefined>(mostKept, (found) => found !== undefined);
  return {
    list: ({ within }) => open.get(() => listEditions(within({}))),
    listOthers: (db) => others.get(() => listEditions(db, sql<boolean>`not ${isPublic}`)),
    forget: () => {
      open.forget();
      others.forget();
    },
    files: createEditionFiles(),
    standing: (services, edition, day) =>
      standingsKept(`${edition.organisation} ${edition.release} ${day}`, () =>
        standingOf(services, edition, day),
      ),
  };
};

const standingOf = async (
  services: Needed,
  { id, organisation, release: hash }: KeptEdition,
  asOf: LocalDate,
): Promise<Standings | undefined> => {
  const { within, releases, worlds, threads } = services;
  // Everybody reads how it stands, which is worked out of what its organisation has.
  const db = within({ organisation });
  const [row, release] = [await findAssessment(db, id), await releases.get(db, hash)];
  if (release === undefined) return undefined;
  // An edition is out also when its assessment is deleted.
  const world = row ? await worlds.of(db, row) : services.world;
  const assessment = await assessmentOfRelease({ db, releases }, { key: row?.key ?? '0' }, release, asOf);
  const standing = await threads.run(reader, standings, { ...assessment, world, asOf });
  return standing.ok ? standing.value : undefined;
};
