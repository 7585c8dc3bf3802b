import { wordsOf } from '@risikobilde/words/all';
import { aliasIn } from '../tables/short/party-in-short.js';
import type { Site } from '../tree/tree.js';
import type { Publication } from './format.js';

/** What a printed document says of itself on every page, and in the title that a reader's program shows over each of them. */
export type EveryPage = {
  /** At the right of the head: whose it is not; else, of a draft, that it is one. */
  readonly head: string;
  readonly foot: string;
  /** The title for lists and windows, which says of a draft that it is one. */
  readonly title: string;
  readonly isDraft: boolean;
};

export const everyPage = (
  { evaluation, data, content }: Publication,
  site: Site,
  title: string,
): EveryPage => {
  const { t, say } = wordsOf[site.language];
  const { asOf } = evaluation;
  const { version } = evaluation.assessment;
  const isDraft = site.notices.some((block) => block.type === 'notice' && block.tone === 'draft');
  const told = data();
  const { exampleOf } = told?.view.context.head ?? {};
  const author = exampleOf === undefined ? undefined : told?.view.record(exampleOf.author);
  const revision = isDraft ? content?.().slice(0, 8) : undefined;
  return {
    head:
      author?.kind === 'party'
        ? t('print.example', { author: aliasIn(say(author.name)) ?? say(author.name) })
        : isDraft
          ? t('print.draft')
          : '',
    foot: (isDraft
      ? [
          t('print.draftOf', { date: asOf }),
          ...(version === undefined ? [] : [t('print.draftAfter', { version })]),
          ...(revision === undefined ? [] : [t('print.revision', { revision })]),
        ]
      : [
          ...(version === undefined ? [] : [t('document.version', { version })]),
          t('document.asOf', { date: asOf }),
        ]
    ).join(' · '),
    title: isDraft ? t('print.draftTitle', { title, date: asOf }) : title,
    isDraft,
  };
};

/** What a title opens with: the head of a page has no room for what it explains. */
export const shortTitle = (title: string): string => title.split(' – ')[0] ?? title;
