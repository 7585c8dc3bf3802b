import { feedbackLimits, type RouteName } from '@risikobilde/api';
import type { Language } from '@risikobilde/core';
import {
  type FeedbackFault,
  feedbackClosedPage,
  feedbackPage,
  feedbackThanksPage,
  type ReadParagraph,
} from '@risikobilde/publish';
import { type HandlerRequest, redirectTo, type WrittenAnswer } from '../handler.js';
import { htmlType } from '../pages/published-page.js';
import { RequestCounts } from '../request-counts.js';
import type { Services } from '../../services.js';
import { sha256 } from '../../base/sha256.js';
import { feedbackState, putFeedback, type ReadEdition } from '../../store/feedback.js';
import { type FeedbackForm, readFeedbackForm } from './read-form.js';

/** What somebody without an account has read, and says something of. */
export type WasRead = {
  /** Under which everything is asked: of a draft, one that knows its secret. */
  readonly services: Services;
  readonly of: ReadEdition;
  readonly edition: string | null;
  readonly title: string;
  readonly language: Language;
  readonly page: string;
  readonly paragraph: ReadParagraph;
  /** The address of the form, and of the page that the sentence stands on. */
  readonly here: string;
  readonly back: string;
};

// Nobody on the way keeps a form, no search engine lists it, and the browser says at this address alone where it comes from: without
// that the server could not know that its own page sent it.
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

const page = (text: string, language: Language, status?: number): WrittenAnswer => ({
  ok: true,
  written: text,
  type: htmlType,
  headers: { ...headers, 'content-language': language },
  ...(status !== undefined && { status }),
});

/** The form, or that what was sent has come. */
export const showFeedbackForm = async (was: WasRead, isSent: boolean): Promise<WrittenAnswer> => {
  if (isSent) return page(feedbackThanksPage(placeOf(was)), was.language);
  const state = await feedbackState(was.services.db, was.of);
  if (state === 'closed') return closed(was);
  return formWith(was, state === 'full' ? ['full'] : [], undefined, undefined);
};

type Sent = FeedbackForm & { readonly nettsted: string; readonly lest: string };

/** Stores what was sent, or shows the form again with what is to be put right. */
export const takeFeedback = async (
  was: WasRead,
  sent: Sent,
  { request }: Pick<HandlerRequest<RouteName>, 'request'>,
): Promise<WrittenAnswer> => {
  const thanks = redirectTo(303, `${was.here}&sendt=ja`, headers);
  // No person sees the field: what filled it in is told what a person is told, and is not heard.
  if (sent.nettsted !== '') return thanks;
  const read = readFeedbackForm(sent);
  const faults: FeedbackFault[] =
    sent.lest === markOf(was.paragraph) ? [...read.faults] : ['changed', ...read.faults];
  if (faults.length > 0) return formWith(was, faults, read.sent, 422);
  if (isTooOften(request.ip)) return formWith(was, ['often'], read.sent, 429);
  const { services, of, edition, paragraph } = was;
  const state = await putFeedback(services.db, of, {
    id: services.newId(),
    edition,
    page: was.page,
    record: paragraph.record,
    quote: paragraph.text,
    words: read.sent.text,
    name: read.sent.name || null,
    email: read.sent.email || null,
    received: services.clock.now().toISOString(),
  });
  if (state === 'closed') return closed(was);
  return state === 'full' ? formWith(was, ['full'], read.sent, 422) : thanks;
};

const placeOf = ({ language, title, paragraph, back }: WasRead) => ({
  language,
  title,
  quote: paragraph.text,
  back,
});

const formWith = (
  was: WasRead,
  faults: readonly FeedbackFault[],
  sent: ReturnType<typeof readFeedbackForm>['sent'] | undefined,
  status: number | undefined,
): WrittenAnswer => {
  const form = { ...placeOf(was), action: was.here, most: feedbackLimits, read: markOf(was.paragraph) };
  return page(feedbackPage({ ...form, faults, sent }), was.language, status);
};

const closed = (was: WasRead): WrittenAnswer => page(feedbackClosedPage(placeOf(was)), was.language, 410);

/** Stands for a paragraph as it reads: a draft may be another when the form comes back. */
const markOf = ({ text }: ReadParagraph): string => sha256(text).slice(0, 16);

/** What one address on the network may send: an office behind one address has more readers than one, a program sends more than they. */
const mostFromOne = 10;
const inMilliseconds = 10 * 60_000;
// Addresses are counted in memory and nowhere else.
const counts = new RequestCounts();

const isTooOften = (address: string): boolean => {
  let current = 0;
  counts.incr(address, (_, counted) => (current = counted?.current ?? 0), inMilliseconds);
  return current > mostFromOne;
};
