import { apiProblemCodes, type RefusalCode } from '@risikobilde/api';
import { type ProblemCode, problemCodes } from '@risikobilde/files';
import type { Language, Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { escape, htmlPage } from '../../base/html.js';

// The texts come from the catalogues, and no part of the request is in them but a code that the tables hold.
/** What a code of a problem means and what to do: where the `type` of a problem leads. Undefined when there is no such code. */
export const errorPage = (code: string, language: Language): string | undefined => {
  const { t } = wordsOf[language];
  const said = saidOf(code, t);
  return said && pageOf(code, said, language, t);
};

type Said = { readonly title: string; readonly when: string; readonly todo: string };

/** Of a code that both have, what the server says: its answers are what leads here. */
const saidOf = (code: string, t: Words['t']): Said | undefined => {
  if (isApiCode(code))
    return {
      title: t(`refusal.title.${code}`),
      when: t(`errors.api.${code}.when`),
      todo: t(`errors.api.${code}.todo`),
    };
  return isFileCode(code)
    ? { title: code, when: t(`errors.file.${code}.when`), todo: t(`errors.file.${code}.todo`) }
    : undefined;
};

const isApiCode = (code: string): code is RefusalCode => Object.hasOwn(apiProblemCodes, code);
const isFileCode = (code: string): code is ProblemCode => (problemCodes as readonly string[]).includes(code);

const pageOf = (code: string, { title, when, todo }: Said, language: Language, t: Words['t']): string =>
  htmlPage(
    title,
    `<h1>${escape(title)}</h1>
<p>${t('errors.page.code')}: <code>${escape(code)}</code></p>
<h2>${t('errors.page.when')}</h2>
<p>${withCode(when)}</p>
<h2>${t('errors.page.todo')}</h2>
<p>${withCode(todo)}</p>`,
    language,
  );

const withCode = (text: string): string => escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
