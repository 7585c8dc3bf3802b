import type { Language, Text } from '@risikobilde/core';
import { languageInfo, languageOf, textIn } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';
import { style } from '../formats/html/style.js';
import type { ListedEdition } from './listed-edition.js';

type Frame = {
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly title: string;
  /** More for the head of the page, already HTML. */
  readonly head?: string;
  readonly main: string;
};

/** A page about editions, in the look of the documents; it links to itself in other languages. */
export const editionsFrame = ({ language, languages, title, head = '', main }: Frame): string => {
  const { t } = wordsOf[language];
  const links = languages.map(
    (other) =>
      `<li><a href="?lang=${other}" lang="${other}" hreflang="${other}"${other === language ? ' aria-current="true"' : ''}>${languageInfo[other].name}</a></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head}<style>${style}${css}</style>
</head>
<body>
<a class="skip" href="#content">${escapeHtml(t('document.skip'))}</a>
<header class="site-head">
<div class="site-head-inner">
<p class="site-name"><a href="/pub/?lang=${language}">${escapeHtml(t('pub.title'))}</a></p>
${links.length < 2 ? '' : `<nav class="languages" aria-label="${escapeHtml(t('document.language'))}"><ul>\n${links.join('\n')}\n</ul></nav>\n`}</div>
</header>
<div class="frame">
<main id="content" tabindex="-1">
${main}
</main>
</div>
<footer class="site-foot">
<div class="site-foot-inner"><p>${escapeHtml(t('document.made'))}</p></div>
</footer>
</body>
</html>
`;
};

/** A text, marked where it is in another language than the page. */
export const textHtml = (text: Text, language: Language): string => {
  const lang = languageOf(text, language);
  const said = escapeHtml(textIn(text, language));
  return lang === language ? said : `<span lang="${escapeHtml(lang)}">${said}</span>`;
};

/** What an edition of an example must not be taken for. */
export const exampleNotice = (edition: ListedEdition, language: Language): string => {
  const example = edition.record?.about?.example;
  if (example === undefined) return '';
  const said = wordsOf[language].t('document.exampleOf', {
    author: textIn(example.author, language),
    address: example.address,
  });
  return `<div class="notice notice-example" role="note"><p>${escapeHtml(said)}</p></div>\n`;
};

const css = `
main > section, main > article { max-width: 60rem; }
.edition { border-top: 2px solid var(--strong-line); margin-top: 2rem; padding-top: 0.5rem; }
.parts { display: flex; justify-content: space-between; gap: 1rem; max-width: 60rem; margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
.parts a { padding: 0.5rem 0; min-height: 2.75rem; }
.parts .next { margin-left: auto; }
.edition h2, .edition h3 { margin-top: 0.75rem; }
.edition dl { max-width: 60rem; }
.edition.past h3 { color: var(--quiet); }
.read { display: inline-block; padding: 0.625rem 1.25rem; min-height: 2.75rem; background: var(--accent); color: var(--ground); border-radius: 4px; font-weight: 600; text-decoration: none; }
.read:hover { text-decoration: underline; }
.mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
.open-claims { list-style: none; padding: 0; max-width: var(--text-width); }
.open-claims li { border-left: 3px solid var(--warn); padding: 0.125rem 0 0.125rem 0.875rem; }
.open-claims .unsupported, .open-claims .fallen { border-left-color: var(--bad); }
.open-claims p { margin: 0; }
.open-claims .why { color: var(--quiet); font-size: 0.9375rem; }
`;
