import { editionAddress, paragraphOf } from '@risikobilde/publish';
import { isLanguage, message, textIn } from '@risikobilde/words';
import type { Language } from '@risikobilde/core';
import { answerFeedback } from '../../commands/answer-feedback.js';
import { draftPage } from '../../commands/draft-page.js';
import { type Sentence, sentenceQuery } from '../feedback/form-address.js';
import { showFeedbackForm, takeFeedback, type WasRead } from '../feedback/take-feedback.js';
import { presentFeedback } from '../../presenters/present-feedback.js';
import { done, refuse, type Result } from '../../base/refusal.js';
import { findRow } from '../../store/find-row.js';
import { readFeedback } from '../../store/feedback.js';
import { findShared } from '../../store/share-links.js';
import type { Text } from '@risikobilde/words';
import type { HandlerRequest, Handlers, WrittenAnswer } from '../handler.js';
import { today } from '../../base/clock.js';
import { findEdition } from './editions.js';
import { endedPage, reader, servicesBy } from './share-links.js';

export const feedbackHandlers = {
  'GET /pub/:id/:version/tilbakemelding': async (asked) => {
    const was = await editionRead(asked, asked.params, asked.query);
    return was.ok ? showFeedbackForm(was.value, asked.query.sendt !== undefined) : was;
  },
  'POST /pub/:id/:version/tilbakemelding': async (asked) => {
    const was = await editionRead(asked, asked.params, asked.query);
    return was.ok ? takeFeedback(was.value, asked.body, asked) : was;
  },
  'GET /utkast/:token/tilbakemelding': async (asked) => {
    const was = await draftRead(asked, asked.params.token, asked.query);
    if (!was.ok) return was;
    return 'written' in was ? was : showFeedbackForm(was.value, asked.query.sendt !== undefined);
  },
  'POST /utkast/:token/tilbakemelding': async (asked) => {
    const was = await draftRead(asked, asked.params.token, asked.query);
    if (!was.ok) return was;
    return 'written' in was ? was : takeFeedback(was.value, asked.body, asked);
  },
  'GET /api/assessments/:id/feedback': async ({ services, params }) => {
    const row = await findRow(services.db, params.id);
    if (!row.ok) return row;
    const { key, revision, head } = row.value;
    const waiting = await readFeedback(services.db, key);
    if (waiting.length === 0) return done({ feedback: [] });
    const state = await services.states.at(services.db, key, revision, head);
    return done({ feedback: waiting.map((one) => presentFeedback(one, state)) });
  },
  'POST /api/assessments/:id/feedback/:feedback/answer': ({ services, user, permitted, params, body }) =>
    answerFeedback(services, { user, permitted }, params.id, params.feedback, body),
} satisfies Partial<Handlers>;

const partsOf = (side: string): { readonly language: Language; readonly slug: string } => {
  const [language = '', file = ''] = side.split('/');
  return { language: isLanguage(language) ? language : 'nb', slug: file.replace(/\.html$/, '') };
};

const editionRead = async (
  { services, user }: Pick<HandlerRequest<'GET /pub/:id/:version/tilbakemelding'>, 'services' | 'user'>,
  params: { readonly id: string; readonly version: string },
  sentence: Sentence,
): Promise<Result<WasRead>> => {
  const found = await findEdition({ services, user }, params);
  if (!found.ok) return found;
  const { edition } = found;
  const { side, setning } = sentence;
  const { language, slug } = partsOf(side);
  const text = (await services.editions.files(services.db, edition)).get(side)?.toString('utf8');
  const paragraph = text === undefined ? undefined : paragraphOf(text, slug, setning);
  if (paragraph === undefined) return noSentence();
  return done({
    services,
    of: edition,
    edition: edition.version,
    title: textIn(edition.title, language),
    language,
    page: side,
    paragraph,
    here: editionAddress(edition, `tilbakemelding${sentenceQuery(sentence)}`),
    back: editionAddress(edition, side),
  });
};

type DraftAsked = Pick<HandlerRequest<'GET /utkast/:token/tilbakemelding'>, 'services' | 'request'>;

const draftRead = async (
  asked: DraftAsked,
  token: string,
  sentence: Sentence,
): Promise<Result<WasRead> | WrittenAnswer> => {
  const services = servicesBy(asked.services, token);
  const shared = await findShared(services.db, token);
  if (shared === undefined) return refuse('not-found', message('refusal.noShareLink'));
  const ended = endedPage(asked, shared);
  if (ended !== undefined) return ended;
  const { row } = shared;
  if (row === undefined) return refuse('not-found', message('refusal.noShareLink'));
  const { side, setning } = sentence;
  const { language, slug } = partsOf(side);
  const page = side.slice(side.indexOf('/') + 1);
  const text = await draftPage(services, reader, row, { lang: language, page, asOf: today(services.clock) });
  if (!text.ok) return text;
  const paragraph = paragraphOf(text.value, slug, setning);
  if (paragraph === undefined) return noSentence();
  return done({
    services,
    of: undefined,
    edition: null,
    // As the database has the title of an assessment.
    title: textIn(JSON.parse(row.title) as Text, language),
    language,
    page: side,
    paragraph,
    here: `/utkast/${token}/tilbakemelding${sentenceQuery(sentence)}`,
    back: `/utkast/${token}/${side}`,
  });
};

const noSentence = () => refuse('not-found', message('refusal.noSentence'));
