import type { User } from '@risikobilde/api';
import type { Language, LocalDate } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { contentHash } from '../presenters/present-assessment.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import type { AssessmentRow } from '../store/tables.js';
import { editionBefore } from '../editions/edition-before.js';
import { publishAt } from './publish-at.js';

/** One page of the draft as readers will get it, for one language and day. */
export const draftPage = async (
  services: Pick<
    Services,
    'hasLogins' | 'db' | 'worlds' | 'states' | 'threads' | 'figures' | 'draftPages' | 'releases'
  >,
  user: User,
  row: AssessmentRow,
  { lang, page, asOf }: { readonly lang: Language; readonly page: string; readonly asOf: LocalDate },
): Promise<Result<string>> => {
  const { db, releases, states, draftPages } = services;
  const { key, builds_on: base, id, revision, head } = row;
  const content = contentHash(await states.at(db, key, revision, head));
  const newest = base === null ? undefined : await releases.newestOn(db, base, asOf);
  const since = (await editionBefore(services, row, asOf))?.manifest.hash;
  const options = { format: 'html', languages: [lang], level: 'public', edition: 'draft' } as const;
  const pages = await draftPages({ row, content, lang, asOf, newest, since }, () =>
    publishAt(services, user, row, asOf, options),
  );
  if (!pages.ok) return pages;
  const text = pages.value.get(`${lang}/${page}`);
  return text === undefined
    ? refuse('not-found', message('refusal.noPage', { id, version: String(revision), page }))
    : done(text);
};
