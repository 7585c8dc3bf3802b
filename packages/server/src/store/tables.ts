import type {
  Browser,
  CandidateAnswer,
  NoticeChoice,
  Reading,
  ReleaseSummary,
  Role,
  System,
} from '@risikobilde/api';
import type { FileType, NoticeKind } from '@risikobilde/core';
import type { ColumnType, Generated, Kysely, Selectable, Transaction } from 'kysely';

/** A role as it was given, and ended. */
type Given = {
  id: string;
  role: Role;
  given: string;
  given_by: string;
  until: string | null;
  ended: string | null;
  ended_by: string | null;
  ended_reason: string | null;
};

/** A role is offered to somebody who has none there: it is nobody's until they have said yes. */
type Offered = {
  person: string | null;
  /** Whom it is offered to, as a keyed hash, and the name that whoever gave it wrote. */
  invited: Generated<string | null>;
  called: Generated<string | null>;
  accepted: Generated<string | null>;
  declined: Generated<string | null>;
};

/** Whose a row is: the database gives it the organisation of what it belongs to. */
type Owned = ColumnType<string, never, never>;

/**
 * Who may see a release besides its own organisation and those who stand on it: nobody more, those who build on its platform, or
 * everybody.
 */
export type Visibility = 'own' | 'builders' | 'public';

/** Why the pages of an edition could not be made. */
export type MakingFailed = NonNullable<NonNullable<ReleaseSummary['making']>['failed']>;

/** What was there before logins, and what is shipped, belongs to it; without logins it is the only one. */
export const installation = 'installation';

/** The tables as migrations make them. */
export type Tables = {
  assessment: {
    /** A bigint, which the driver gives as text. */
    key: Generated<string>;
    id: string;
    revision: number;
    head: string;
    title: string;
    changed: string;
    changed_by: string;
    /** Of the world data it came with, as its events say; null when it has none of its own. */
    world_hash: string | null;
    indexed_revision: Generated<number>;
    builds_on: string | null;
    /** The last revision that something was erased by; 0 when nothing was. */
    erased_revision: Generated<number>;
    /** Where the chain of comments stands. */
    comment_count: Generated<number>;
    comment_head: Generated<string>;
    /** The day it was put in the archive; null when it is in use. */
    archived: string | null;
    deleted_at: Date | null;
    is_example: Generated<boolean>;
    /** Whose it is: what was there before logins, and what is shipped, is the installation's. */
    organisation: Generated<string>;
  };
  event: {
    organisation: Owned;
    assessment: string;
    revision: number;
    id: string;
    client_edit_id: string | null;
    request_hash: string | null;
    body: string;
    /** The seals of its texts, as JSON; null of events from before texts could be erased. */
    salts: string | null;
    hash: string;
  };
  snapshot: { organisation: Owned; assessment: string; revision: number; records: string };
  source_file: { organisation: Owned; assessment: string; path: string; position: number; content: string };
  /** Files that records lean on; `content` is null once it is erased. */
  evidence_file: {
    organisation: Owned;
    assessment: string;
    hash: string;
    size: number;
    type: FileType;
    content: Buffer | null;
    stored: string;
    is_named: Generated<boolean>;
    /** The day its bytes were erased. */
    erased: string | null;
  };
  release: {
    position: Generated<string>;
    hash: string;
    assessment: string;
    version: string;
    made_on: string;
    title: string;
    counts: string;
    content: string;
    is_draft: Generated<boolean>;
    stored: string;
    stored_by: string;
    organisation: string;
    visibility: Visibility;
    made_from: string | null;
    made_revision: number | null;
    /** A JWS in compact form, as `signing/` makes it. */
    signature: string | null;
  };
  /** `about` is what it says of itself, as JSON; null of those from before it was kept. */
  edition: {
    organisation: string;
    release: string;
    pages: string;
    hash: string;
    about: string | null;
    /** Over the release and `about`; null of those from before, whose release has it, and where nothing is signed. */
    signature: string | null;
    /** The answer of an authority for time stamps over `signature`, in base64; null where none is asked. */
    time_stamp: string | null;
  };
  /** What of editions is still to be made, or could not be. */
  edition_making: { organisation: string; release: string; world: string; failed: MakingFailed | null };
  /** What has come, altered and gone of what says who may, as a chain of each organisation; the database writes it. */
  access_event: { organisation: string; number: number; body: string; hash: string };
  share_link: {
    organisation: Owned;
    id: string;
    /** The key of the assessment. */
    assessment: string;
    token_hash: string;
    until: string;
    made: string;
    withdrawn: string | null;
    /** As JSON; null of links from before it was kept. */
    made_by: string | null;
  };
  comment: {
    organisation: Owned;
    id: string;
    assessment: string;
    position: Generated<string>;
    record: string;
    field: string | null;
    quote: string | null;
    /** What is suggested in the place of the quotation; null of any other comment. */
    instead: string | null;
    words: string;
    written: string;
    written_by: string;
    resolved: string | null;
    resolved_by: string | null;
    decision: 'taken' | 'declined' | null;
    /** Why it was declined. */
    because: string | null;
    /** The day that the text was erased. */
    erased: string | null;
  };
  reply: {
    organisation: Owned;
    id: string;
    comment: string;
    position: Generated<string>;
    words: string;
    written: string;
    written_by: string;
    erased: string | null;
  };
  /** What readers without an account have sent and nobody has answered. */
  reader_feedback: {
    organisation: Owned;
    id: string;
    assessment: string;
    position: Generated<string>;
    edition: string | null;
    page: string;
    record: string;
    quote: string;
    words: string;
    name: string | null;
    email: string | null;
    received: string;
  };
  comment_event: {
    organisation: Owned;
    assessment: string;
    number: number;
    body: string;
    salts: string;
    hash: string;
  };
  search_document: {
    organisation: Owned;
    assessment: string;
    record: string;
    kind: string;
    language: string;
    stemmer: string;
    title: string;
    body: string;
    words: Generated<string>;
  };
  outbox: {
    organisation: Owned;
    id: Generated<string>;
    kind: 'edit' | 'comment' | 'deleted' | 'presence';
    assessment: string;
    body: string;
    sent: Generated<Date>;
  };
  /** What the last look at a public source came to, and what is remembered until the next, both as JSON. */
  source_look: { source: string; look: string; memory: string | null };
  source_candidate: {
    id: string;
    source: string;
    title: string | null;
    publisher: string;
    found: string;
    body: string;
  };
  candidate_answer: {
    organisation: Owned;
    assessment: string;
    position: Generated<string>;
    candidate: string;
    outcome: CandidateAnswer['outcome'];
    reason: string | null;
    record: string | null;
    at: string;
    who: string;
  };
  /** Processes that work on jobs, and when each was last alive. */
  job_worker: { id: string; seen: Generated<Date> };
  /** Jobs whose effect is in the tables. */
  job_effect: { job: string; organisation: Generated<string>; done: Generated<Date> };
  /** How services stand, kept so that it is not worked out again. */
  service_reading: { organisation: Owned; assessment: string; made_of: string; entry: string };
  organisation: { id: string; number: string | null; name: string };
  person: {
    id: string;
    name: string;
    handle: string | null;
    issuer: string | null;
    subject: string | null;
    created: string;
    /** The organisation that they last chose to act for. */
    acts_for: Generated<string | null>;
  };
  membership: Given & Offered & { organisation: string; reason: string | null };
  machine_client: { person: string; organisation: string; client_id: string; scopes: string };
  assessment_grant: Given &
    Offered & {
      /** Whose the assessment is. */
      owner: Owned;
      assessment: string;
      /** To whom, where that is no person. */
      organisation: string | null;
      reason: string;
    };
  /** The database writes the moments. */
  role_exception: {
    organisation: string;
    id: string;
    person: string;
    reason: string;
    until: string;
    asked: Generated<string>;
    asked_by: string;
    agreed: Generated<string | null>;
    agreed_by: Generated<string | null>;
    ended: Generated<string | null>;
    ended_by: Generated<string | null>;
    ended_reason: Generated<string | null>;
  };
  login_session: {
    hash: string;
    person: string;
    organisation: string | null;
    issuer: string;
    subject: string;
    sid: string | null;
    began: Date;
    used: Date;
    browser: Generated<Browser | null>;
    system: Generated<System | null>;
  };
  notice_receiver: {
    person: string;
    address: string | null;
    language: Generated<'nb' | 'nn' | 'en'>;
    choice: Generated<NoticeChoice>;
    /** A list of names, as JSON. */
    answers_for: Generated<string>;
    digest_day: Generated<string>;
  };
  notice: {
    organisation: Owned;
    /** Null where it is of the organisation. */
    assessment: string | null;
    person: string;
    key: string;
    kind: NoticeKind;
    /** Where it is shown, who did it and a day, as JSON. */
    about: string;
    is_urgent: boolean;
    made: Date;
    read: Date | null;
    /** When it was no longer so. */
    over: Date | null;
    sent: Date | null;
    claimed: Date | null;
    attempts: Generated<number>;
  };
  notice_look: {
    organisation: Owned;
    assessment: string;
    revision: number;
    comments: number;
    day: string;
    conclusion: string | null;
    released: Generated<string>;
  };
  news: {
    organisation: Owned;
    assessment: string;
    position: Generated<string>;
    key: string;
    kind: NoticeKind;
    about: string;
    made: Date;
    is_quiet: boolean;
  };
  feed_address: {
    organisation: Owned;
    id: string;
    assessment: string;
    person: string;
    token_hash: string;
    made: string;
    withdrawn: string | null;
  };
  webhook: {
    id: string;
    organisation: string;
    url: string;
    /** Sealed with the secret of the installation. */
    secret: string;
    made: string;
    made_by: string;
    ended: string | null;
  };
  webhook_delivery: {
    organisation: string;
    id: string;
    webhook: string;
    type: string;
    body: string;
    made: Date;
    /** When it is tried next; null when it is delivered or given up. */
    next: Date | null;
    claimed: Date | null;
    attempts: Generated<number>;
    status: number | null;
    fault: string | null;
    delivered: Date | null;
  };
  /** Added to by `put_readings` alone. */
  reading: {
    organisation: string;
    position: Generated<string>;
    assessment: string | null;
    person: string | null;
    link: string | null;
    kind: Reading;
    what: string;
    quarter: Date;
    last: Date;
    times: number;
  };
  reading_period: {
    organisation: string;
    position: Generated<string>;
    days: number;
    said: Generated<Date>;
    said_by: string;
  };
  migration: {
    id: string;
    checksum: string;
    applied: Generated<Date>;
    /** The newest migration that a server must know to work with the tables after this one; null where none older does. */
    least: string | null;
  };
};

export type Database = Kysely<Tables>;
/** The database, or a transaction on it. */
export type Queries = Database | Transaction<Tables>;
export type AssessmentRow = Selectable<Tables['assessment']>;
export type ReleaseRow = Selectable<Tables['release']>;
