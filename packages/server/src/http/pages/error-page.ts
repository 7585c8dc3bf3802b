import { escape, htmlPage } from './html.js';

export type ErrorText = { readonly title?: string; readonly when: string; readonly todo: string };

// The texts come from the tables in the program, and no part of the request is in them but a code that they hold.
/** What a code of a problem means and what to do: where the `type` of a problem leads. */
export const errorPage = (code: string, { title = code, when, todo }: ErrorText): string =>
  htmlPage(
    title,
    `<h1>${escape(title)}</h1>
<p>Code: <code>${escape(code)}</code></p>
<h2>When</h2>
<p>${escape(when)}</p>
<h2>What to do</h2>
<p>${escape(todo)}</p>`,
  );
