import { randomBytes } from 'node:crypto';
import { htmlType } from './published-page.js';

// Only what this server itself serves; nothing inline, nothing from elsewhere, in no other page.
export const directives = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Where the first page keeps the word that lets one `style` element through; the editor of Markdown reads it there. */
const nonceInPage = '<meta property="csp-nonce" nonce="" />';

/**
 * The first page of the web application, made anew for each request. The editor of Markdown writes its rules in a `style` element: that
 * one, which names a word drawn for this answer alone, is let through. Scripts get no such word.
 */
export const webPage = (
  html: string,
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } => {
  const nonce = randomBytes(16).toString('base64');
  const styleSrc = [...directives.styleSrc, `'nonce-${nonce}'`];
  return {
    body: html.replace(nonceInPage, nonceInPage.replace('""', `"${nonce}"`)),
    headers: {
      'content-type': htmlType,
      // A word that is used twice is no secret.
      'cache-control': 'no-store',
      'content-security-policy': Object.entries({ ...directives, styleSrc })
        .map(
          ([name, values]) =>
            `${name.replaceAll(/[A-Z]/g, (it) => `-${it.toLowerCase()}`)} ${values.join(' ')}`,
        )
        .join(';'),
    },
  };
};
