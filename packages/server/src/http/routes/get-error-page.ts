import type { FastifyReply } from 'fastify';
import { problemCodes } from '@risikobilde/files';
import { z } from 'zod';
import { type App, refusals } from '../app-types.js';
import { apiProblemCodes } from '../problem-codes.js';
import { sendProblem } from '../problems.js';

type Page = { readonly title?: string; readonly when: string; readonly todo: string };

/** What each code of a problem means and what to do: where the `type` of a problem leads. */
export const getErrorPage = (app: App): void => {
  const pages = new Map<string, Page>([...Object.entries(problemCodes), ...Object.entries(apiProblemCodes)]);
  app.get(
    '/errors/:code',
    {
      schema: {
        summary: 'What a code means (text/html)',
        params: z.strictObject({ code: z.string().max(100) }),
        response: refusals,
      },
    },
    async (request, reply) => {
      const { code } = request.params;
      const page = pages.get(code);
      if (page === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no code ${code}` });
      return sendPage(reply, htmlOf(code, page));
    },
  );
};

const sendPage = (reply: FastifyReply, html: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(html);

// The texts come from the tables in the program, and no part of the request is in them but a code that they hold.
const htmlOf = (code: string, { title, when, todo }: Page): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title ?? code)}</title></head>
<body>
<main>
<h1>${escape(title ?? code)}</h1>
<p>Code: <code>${escape(code)}</code></p>
<h2>When</h2>
<p>${escape(when)}</p>
<h2>What to do</h2>
<p>${escape(todo)}</p>
</main>
</body>
</html>
`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
