import type { Library, World } from '@risikobilde/core';
import type { Auth } from './auth/permissions.js';
import type { Clock } from './base/clock.js';
import type { DraftPages } from './figures/draft-pages.js';
import type { Figures } from './figures/figures.js';
import type { LivePictures } from './figures/live-pictures.js';
import type { EvidenceLimits } from './base/evidence-limits.js';
import type { EditionsOut } from './editions/public-editions.js';
import type { FeedSettings } from './feed/look-at-feed.js';
import type { Evaluations } from './figures/evaluations.js';
import type { Releases } from './store/releases.js';
import type { LastRows } from './store/last-rows.js';
import type { ServiceBook } from './store/service-book.js';
import type { Log } from './base/log.js';
import type { NoticeSettings } from './base/notice-settings.js';
import type { Hub } from './live/hub.js';
import type { NoteReadings } from './store/note-readings.js';
import type { Readiness } from './store/readiness.js';
import type { Database } from './store/tables.js';
import type { Scope } from './store/scope.js';
import type { Shared } from './store/shared.js';
import type { States } from './store/states.js';
import type { Turns } from './store/turns.js';
import type { Signing } from './signing/signing.js';
import type { Threads } from './threads/threads.js';
import type { Worlds } from './store/worlds.js';
import type { Watch } from './base/watch-settings.js';

/** What commands work with; `process/open-services.ts` puts it together. */
export type Services = {
  readonly auth: Auth;
  /** Whether people log in to the installation, also where this process lets nobody in: then what only came in with files counts for nothing. */
  readonly hasLogins: boolean;
  /** What the database gives who asks. */
  readonly db: Database;
  /** What it gives somebody else: only after the right is asked. */
  readonly within: (scope: Scope) => Database;
  /** What who asks is known by, where answers are kept. */
  readonly scope: string;
  /** As the user of the database, outside every transaction. */
  readonly plain: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly world: World;
  readonly worlds: Worlds;
  readonly feed: FeedSettings | undefined;
  /** Read when somebody first asks for it. */
  readonly library: () => Promise<Library>;
  readonly livePictures: LivePictures;
  readonly states: States;
  readonly lastRows: LastRows;
  readonly shared: Shared;
  readonly evaluations: Evaluations;
  readonly threads: Threads;
  readonly figures: Figures;
  readonly draftPages: DraftPages;
  readonly releases: Releases;
  readonly editions: EditionsOut;
  /** What is given out is signed, where the installation has a key. */
  readonly signing: Signing | undefined;
  readonly serviceBook: ServiceBook;
  readonly evidence: EvidenceLimits;
  readonly notices: NoticeSettings;
  /** Public sources that the installation follows, where it follows any. */
  readonly watch: Watch | undefined;
  /** What went wrong while nobody waits for an answer, without anybody's words. */
  readonly log: Log;
  readonly noteReadings: NoteReadings;
  readonly turns: Turns;
  readonly hub: Hub;
  readonly readiness: Readiness;
  /** The ids of the rules that a claim may lean on. */
  readonly rules: readonly string[];
  /** Folders that a new assessment can be made from, by id. */
  readonly templates: ReadonlyMap<string, string>;
};
