import {
  addressOf,
  type Json,
  type OpenApi,
  refusalsOf,
  type Route,
  routes,
  templateOf,
} from '@risikobilde/api';
import { escape, htmlPage } from '../../base/html.js';

/** The API as a page to read: every route of the table, then the schemas that they name. */
export const apiPage = ({ info, paths, components }: OpenApi): string =>
  htmlPage(
    `${info.title}: API`,
    `<h1>${escape(info.title)}: API, version ${escape(info.version)}</h1>
<p>${escape(info.description)} For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Routes"><ul>
${Object.entries<Route>(routes)
  .map(
    ([name, { summary }]) =>
      `<li><a href="#${anchorOf(name)}"><code>${escape(name)}</code></a>: ${escape(summary)}</li>`,
  )
  .join('\n')}
</ul></nav>
${Object.entries<Route>(routes)
  .map(([name, route]) => section(name, route, operationOf(paths, name)))
  .join('\n')}
<h2 id="schemas">Schemas</h2>
${Object.entries(components.schemas)
  .map(([name, schema]) => `<h3 id="schema-${name}">${escape(name)}</h3>\n${schemaText(schema)}`)
  .join('\n')}`,
  );

type Operation = OpenApi['paths'][string][string];

const operationOf = (paths: OpenApi['paths'], name: string): Operation | undefined => {
  const { method, path } = addressOf(name);
  return paths[templateOf(path)]?.[method.toLowerCase()];
};

const anchorOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const section = (name: string, route: Route, operation: Operation | undefined): string => {
  const { parameters = [], requestBody, responses = {} } = operation ?? {};
  const content = Object.entries(requestBody?.content ?? {});
  return `<h2 id="${anchorOf(name)}"><code>${escape(name)}</code></h2>
<p>${escape(route.summary)}. Right: <code>${route.right}</code>${route.isHeavy ? '; at most 120 times a minute' : ''}.</p>
${table(
  'Parameters',
  ['Name', 'In', 'Required', 'What'],
  parameters.map((one) => [
    `<code>${escape(one.name)}</code>`,
    one.in,
    one.required ? 'yes' : 'no',
    `${escape(one.description ?? '')} ${schemaLine(one.schema)}`,
  ]),
)}
${table(
  'Body',
  ['Type', 'What'],
  content.map(([type, { schema }]) => [type, schema ? schemaLine(schema) : 'Bytes']),
)}
${table(
  'Answers',
  ['Status', 'What', 'Body'],
  Object.keys(route.answers).map((status) => {
    const { description = '', content: answered = {} } = responses[status] ?? {};
    const bodies = Object.entries(answered).map(([type, { schema, 'x-message': message }]) =>
      message ? `${type}, each ${schemaLine(message)}` : schema ? schemaLine(schema) : type,
    );
    return [status, escape(description), bodies.join('<br>')];
  }),
)}
<p>Refusals: ${refusalsOf(route)
    .map((code) => `<a href="/errors/${code}"><code>${code}</code></a>`)
    .join(', ')}.</p>`;
};

const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `<table><caption>${caption}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody></table>`;

/** A schema in a line: the name it has, linked; else as it is written. */
const schemaLine = (schema: Json): string => {
  const name = nameOf(schema);
  return name === undefined ? `<code>${escape(JSON.stringify(schema))}</code>` : linkTo(name);
};

const nameOf = ({ $ref }: Json): string | undefined =>
  typeof $ref === 'string' ? $ref.replace('#/components/schemas/', '') : undefined;

const linkTo = (name: string): string => `<a href="#schema-${name}">${escape(name)}</a>`;

// A box that scrolls is reached with the keyboard too.
const schemaText = (schema: Json): string => {
  const text = escape(JSON.stringify(schema, undefined, 2)).replaceAll(
    /#\/components\/schemas\/(\w+)/g,
    (_, name: string) => linkTo(name),
  );
  const body = `<pre tabindex="0">${text}</pre>`;
  return text.length < 4000 ? body : `<details><summary>${text.length} characters</summary>${body}</details>`;
};
