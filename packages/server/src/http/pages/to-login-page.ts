import { createHash } from 'node:crypto';
import type { Language } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { escape, htmlPage } from '../../base/html.js';

// What stands after `#` never reaches a server, and is lost on the way through another's pages: so it goes into the address that is
// come back to. Only a path here is gone to afterwards, whatever stands in it.
const script = `location.replace('/login?to='+encodeURIComponent((location.pathname+location.search).slice(0,1500)+location.hash.slice(0,400)))`;

/** Nothing but that one script, known by what it is. */
const policy = `default-src 'none';script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';style-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'`;

/** Leads on to the login, and back to the very place in the page; without scripts to the page alone. */
export const toLoginPage = (
  path: string,
  language: Language,
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } => {
  const { t } = wordsOf[language];
  const address = escape(`/login?to=${encodeURIComponent(path.slice(0, 1500))}`);
  const page = htmlPage(
    t('login.in'),
    `<p><a href="${address}">${escape(t('login.in'))}</a></p>\n<script>${script}</script>`,
    language,
  );
  return {
    body: page.replace(
      '</head>',
      () => `<noscript><meta http-equiv="refresh" content="0;url=${address}"></noscript></head>`,
    ),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-language': language,
      vary: 'Accept-Language',
      'content-security-policy': policy,
    },
  };
};
