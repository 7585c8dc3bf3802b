import type { Language, Words } from '@risikobilde/words';
import type { Refusal } from '../../base/refusal.js';
import { escape, htmlPage } from '../../base/html.js';

/** What is shown to somebody who has logged out. */
export const loginPage = (t: Words['t'], language: Language): string =>
  htmlPage(
    t('login.out.title'),
    `<h1>${escape(t('login.out.title'))}</h1>
<p>${escape(t('login.out.text'))}</p>
<p><a href="/login">${escape(t('login.in'))}</a></p>`,
    language,
  );

/** Why somebody is not logged in, and the way to try again. */
export const refusedPage = ({ t, say }: Words, language: Language, { code, detail }: Refusal): string => {
  const title = t(`refusal.title.${code}`);
  return htmlPage(
    title,
    `<h1>${escape(title)}</h1>
<p>${escape(say(detail))}.</p>
<p><a href="/login">${escape(t('login.again'))}</a> · <a href="/errors/${code}">${escape(t('login.why'))}</a></p>`,
    language,
  );
};
