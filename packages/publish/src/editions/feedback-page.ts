import type { Language } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';
import { editionsFrame } from './frame.js';

/** What a reader has filled in; empty where nothing is. */
export type FeedbackSent = { readonly text: string; readonly name: string; readonly email: string };
/** What is to be put right before it is sent. */
export type FeedbackFault = 'empty' | 'long' | 'name' | 'email' | 'changed' | 'often' | 'full';

type Place = {
  readonly language: Language;
  /** What was read, by the title of the document. */
  readonly title: string;
  readonly quote: string;
  /** Where the sentence stands. */
  readonly back: string;
};
type Form = Place & {
  /** Where it is sent: the same address, with the sentence in it. */
  readonly action: string;
  /** Characters that may be sent. */
  readonly most: { readonly text: number; readonly name: number; readonly email: number };
  /** What stands for the sentence as it was shown. */
  readonly read: string;
  readonly sent?: FeedbackSent | undefined;
  readonly faults?: readonly FeedbackFault[] | undefined;
};

const fieldOf: Readonly<Partial<Record<FeedbackFault, string>>> = {
  empty: 'tekst',
  long: 'tekst',
  name: 'navn',
  email: 'epost',
};

/** The form for feedback on one sentence: a page of its own, without scripts. */
export const feedbackPage = (form: Form): string => {
  const { language, title, quote, back, action, most, read, faults = [] } = form;
  const { t } = wordsOf[language];
  const { text, name, email } = form.sent ?? { text: '', name: '', email: '' };
  const fault = (field: string): string =>
    faults
      .filter((one) => fieldOf[one] === field)
      .map(
        (one) =>
          `<p class="fault" id="${field}-fault">${escapeHtml(t(`pub.feedback.fault.${one}`, { most: most.text }))}</p>`,
      )
      .join('');
  const marks = (field: string, help?: string): string => {
    const isWrong = faults.some((one) => fieldOf[one] === field);
    const told = [...(help === undefined ? [] : [help]), ...(isWrong ? [`${field}-fault`] : [])];
    return `${told.length === 0 ? '' : ` aria-describedby="${told.join(' ')}"`}${isWrong ? ' aria-invalid="true"' : ''}`;
  };
  const general = faults.filter((one) => fieldOf[one] === undefined);
  return editionsFrame({
    language,
    languages: [language],
    title: `${faults.length > 0 ? `${t('pub.feedback.putRight')} – ` : ''}${t('pub.feedback.title')} – ${title}`,
    head: `<meta name="robots" content="noindex"><style>${css}</style>\n`,
    main: `<h1>${escapeHtml(t('pub.feedback.title'))}</h1>
${general.map((one) => `<div class="notice notice-warn" role="alert"><p>${escapeHtml(t(`pub.feedback.fault.${one}`, { most: most.text }))}</p></div>`).join('\n')}
<p>${escapeHtml(t('pub.feedback.lead'))}</p>
<figure class="sentence"><figcaption>${escapeHtml(t('pub.feedback.youRead', { title }))}</figcaption>
<blockquote>${escapeHtml(quote)}</blockquote></figure>
<form class="feedback" method="post" action="${escapeHtml(action)}">
<p><label for="tekst">${escapeHtml(t('pub.feedback.text'))}</label>
<span class="help" id="tekst-help">${escapeHtml(t('pub.feedback.textHelp', { most: most.text }))}</span></p>
${fault('tekst')}<textarea id="tekst" name="tekst" rows="5" required maxlength="${most.text}"${marks('tekst', 'tekst-help')}>
${escapeHtml(text)}</textarea>
<fieldset><legend>${escapeHtml(t('pub.feedback.you'))}</legend>
<p class="help" id="you-help">${escapeHtml(t('pub.feedback.youHelp'))}</p>
<p><label for="navn">${escapeHtml(t('access.name'))}</label></p>
${fault('navn')}<input id="navn" name="navn" autocomplete="name" maxlength="${most.name}" value="${escapeHtml(name)}"${marks('navn', 'you-help')}>
<p><label for="epost">${escapeHtml(t('access.identifier.email'))}</label></p>
${fault('epost')}<input id="epost" name="epost" type="email" autocomplete="email" maxlength="${most.email}" value="${escapeHtml(email)}"${marks('epost', 'you-help')}>
</fieldset>
<div class="aside" aria-hidden="true"><label for="nettsted">${escapeHtml(t('pub.feedback.honey'))}</label><input id="nettsted" name="nettsted" tabindex="-1" autocomplete="off"></div>
<input type="hidden" name="lest" value="${escapeHtml(read)}">
<p class="acts"><button type="submit">${escapeHtml(t('chapters.send'))}</button> <a href="${escapeHtml(back)}">${escapeHtml(t('pub.feedback.back'))}</a></p>
</form>`,
  });
};

/** That it is sent, and what becomes of it. */
export const feedbackThanksPage = ({ language, title, quote, back }: Place): string => {
  const { t } = wordsOf[language];
  return editionsFrame({
    language,
    languages: [language],
    title: `${t('pub.feedback.thanks')} – ${title}`,
    head: `<meta name="robots" content="noindex"><style>${css}</style>\n`,
    main: `<h1>${escapeHtml(t('pub.feedback.thanks'))}</h1>
<p class="lead">${escapeHtml(t('pub.feedback.thanksLead'))}</p>
<figure class="sentence"><figcaption>${escapeHtml(t('pub.feedback.youRead', { title }))}</figcaption>
<blockquote>${escapeHtml(quote)}</blockquote></figure>
<p><a href="${escapeHtml(back)}">${escapeHtml(t('pub.feedback.back'))}</a></p>`,
  });
};

/** That nobody takes feedback here. */
export const feedbackClosedPage = ({ language, title, back }: Omit<Place, 'quote'>): string => {
  const { t } = wordsOf[language];
  return editionsFrame({
    language,
    languages: [language],
    title: `${t('pub.feedback.closed')} – ${title}`,
    main: `<h1>${escapeHtml(t('pub.feedback.closed'))}</h1>
<p class="lead">${escapeHtml(t('pub.feedback.closedLead'))}</p>
<p><a href="${escapeHtml(back)}">${escapeHtml(t('pub.feedback.back'))}</a></p>`,
  });
};

const css = `.sentence { max-width: var(--text-width); margin: 1.5rem 0; }
.sentence figcaption { font-weight: 600; margin-bottom: 0.5rem; }
.sentence blockquote { color: var(--text); overflow-wrap: anywhere; }
.feedback { max-width: var(--text-width); }
.feedback p { margin: 1rem 0 0.375rem; }
.feedback label, .feedback legend { font-weight: 600; }
.feedback legend { padding: 0; }
.feedback fieldset { border: 0; margin: 1.75rem 0 0; padding: 0; }
.feedback legend + p { margin-top: 0.25rem; }
.feedback .help { display: block; color: var(--quiet); font-size: 0.9375rem; }
.feedback :is(input, textarea) { display: block; width: 100%; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--strong-line); border-radius: 4px; padding: 0.625rem 0.75rem; }
.feedback input { max-width: 26rem; min-height: 2.75rem; }
.feedback [aria-invalid] { border-color: var(--bad); border-width: 2px; }
.feedback .fault { color: var(--bad); font-weight: 600; }
.feedback .aside { position: absolute; left: -999rem; width: 1px; height: 1px; overflow: hidden; }
.feedback .acts { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: center; margin-top: 1.75rem; }
.feedback button { font: inherit; font-weight: 600; padding: 0.625rem 1.25rem; min-height: 2.75rem; border: 0; border-radius: 4px; background: var(--accent); color: var(--ground); cursor: pointer; }
.feedback button:hover { text-decoration: underline; }`;
