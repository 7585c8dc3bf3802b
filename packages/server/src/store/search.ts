import type { AssessmentRecord, Language, State } from '@risikobilde/core';
import { sql } from 'kysely';
import { searchTextsOf } from './search-text.js';
import { eventsAfter } from './events.js';
import type { AssessmentRow, Database, Queries } from './tables.js';
import { readEvent } from '@risikobilde/core';

/** Bokmål and nynorsk share a stemmer; PostgreSQL has one for Norwegian, and one for every language that it knows. */
const stemmers: Readonly<Partial<Record<string, string>>> = { en: 'english', da: 'danish', sv: 'swedish' };
const stemmerOf = (language: Language): string => stemmers[language] ?? 'norwegian';

/** Records whose words are looked for between two questions to the database. */
const recordsAtOnce = 50;

/**
 * Brings the search up to the state given. It is done when somebody searches and not when somebody writes, so that an edit
 * of a long chapter need not wait for its words to be counted.
 */
export const indexAssessment = async (db: Database, row: AssessmentRow, state: State): Promise<void> => {
  if (row.indexed_revision >= row.revision) return;
  const changed = row.indexed_revision === 0 ? undefined : await changedSince(db, row);
  const records = changed === undefined ? [...state.values()] : changed.flatMap((id) => state.get(id) ?? []);
  await db.transaction().execute(async (tx) => {
    let gone = tx.deleteFrom('search_document').where('assessment', '=', row.key);
    if (changed !== undefined) gone = gone.where('record', 'in', [...changed, '']);
    await gone.execute();
    for (let start = 0; start < records.length; start += recordsAtOnce) {
      const some = records.slice(start, start + recordsAtOnce);
      // A record has words: its id.
      await tx
        .insertInto('search_document')
        .values(some.flatMap((record) => documentsOf(row.key, record)))
        .execute();
    }
    await tx
      .updateTable('assessment')
      .set({ indexed_revision: row.revision })
      .where('key', '=', row.key)
      .execute();
  });
};

const changedSince = async (db: Queries, row: AssessmentRow): Promise<readonly string[]> => {
  const rows = await eventsAfter(db, row.key, row.indexed_revision, row.revision, row.revision);
  return [...new Set(rows.flatMap((one) => readEvent(one).changes.map(({ record }) => record)))];
};

/** The rows that a record is found by. */
export const documentsOf = (assessment: string, record: AssessmentRecord) =>
  searchTextsOf(record).map(({ language, title, body }) => ({
    assessment,
    record: record.id,
    kind: record.kind,
    language,
    stemmer: stemmerOf(language),
    title,
    body,
  }));

/** What a search found: title and excerpt with U+E000 before and U+E001 after each word that was found. */
export type SearchHit = {
  readonly record: string;
  readonly kind: string;
  readonly language: Language;
  readonly title: string;
  readonly excerpt: string;
};

/** The marks around what was found. They are taken out of the texts before these are indexed. */
export const markStart = '\uE000';
export const markEnd = '\uE001';
const headline = `StartSel=${markStart}, StopSel=${markEnd}, MaxWords=30, MinWords=12, ShortWord=2`;

/**
 * The records in which every word of the query is found: by its stem in the language, or as the beginning of a word. Each
 * record in the language asked for where it has that, else in bokmål. The best first.
 */
export const searchRecords = async (
  db: Queries,
  key: string,
  query: string,
  language: Language,
  limit: number,
): Promise<readonly SearchHit[]> => {
  const words = (query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12);
  if (words.length === 0) return [];
  const wanted = sql.join(
    words.map(
      (word) =>
        sql`(plainto_tsquery(${stemmerOf(language)}::regconfig, ${word}) || to_tsquery('simple', ${`${word.toLowerCase()}:*`}))`,
    ),
    sql` && `,
  );
  const { rows } = await sql<SearchHit>`
    with asked as (select (${wanted}) as query)
    select record, kind, language, title,
      ts_headline(stemmer, body, asked.query, ${headline}) as excerpt
    from (
      select distinct on (record) record, kind, language, title, body, stemmer, words
      from search_document
      where assessment = ${key} and language in ('nb', ${language})
      order by record, (language = ${language}) desc
    ) as document, asked
    where document.words @@ asked.query
    order by ts_rank(document.words, asked.query) desc, record
    limit ${limit}`.execute(db);
  return rows;
};
