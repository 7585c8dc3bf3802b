import type { Language, Words } from '@risikobilde/words';
import { escape, htmlPage } from '../../base/html.js';

/** Asks whether mail is to stop: what is only fetched, by a program that looks at links, stops nothing. */
export const askStopPage = (t: Words['t'], language: Language): string =>
  page(
    t,
    language,
    `<p>${escape(t('notice.off.ask'))}</p>
<form method="post"><button type="submit">${escape(t('notice.off.button'))}</button></form>`,
  );

export const stoppedPage = (t: Words['t'], language: Language): string =>
  page(t, language, `<p role="status">${escape(t('notice.off.done'))}</p>`);

const page = (t: Words['t'], language: Language, main: string): string =>
  htmlPage(
    t('notice.off.title'),
    `<h1>${escape(t('notice.off.title'))}</h1>
${main}
<p><a href="/varsler">${escape(t('notice.mail.choose'))}</a></p>`,
    language,
  );
