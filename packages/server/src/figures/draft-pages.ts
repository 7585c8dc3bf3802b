import type { Language, LocalDate } from '@risikobilde/core';
import { createAnswers } from '../base/newest.js';
import { type PublishedFiles, textOf } from '@risikobilde/publish';
import { done, type Result } from '../base/refusal.js';
import type { AssessmentRow } from '../store/tables.js';

type Pages = ReadonlyMap<string, string>;

/**
 * What the pages of a draft are made of: a newer release of its platform changes the draft of a service that nobody has edited, and what is
 * taken back is what it was.
 */
type DraftOf = {
  readonly row: Pick<AssessmentRow, 'key' | 'world_hash'>;
  /** The result hash of what it holds. */
  readonly content: string;
  readonly lang: Language;
  readonly asOf: LocalDate;
  readonly newest: string | undefined;
  /** The edition that it says what has changed since. */
  readonly since: string | undefined;
};

/** The pages of a draft by their paths, as readers would get them. */
export type DraftPages = (of: DraftOf, make: () => Promise<Result<PublishedFiles>>) => Promise<Result<Pages>>;

const mostKept = 4;

/** Makes the pages when the first is asked for; who goes on to the next finds it made. */
export const createDraftPages = (): DraftPages => {
  const answers = createAnswers<Result<Pages>>(mostKept, ({ ok }) => ok);
  return ({ row, content, lang, asOf, newest, since }, make) => {
    const name = [row.key, content, row.world_hash, lang, asOf, newest, since].join(' ');
    return answers(name, async () => {
      const published = await make();
      if (!published.ok) return published;
      return done(new Map(published.value.files.map((file) => [file.path, textOf(file)])));
    });
  };
};
