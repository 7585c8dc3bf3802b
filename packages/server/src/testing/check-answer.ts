import { addressOf, apiProblemCodes, problemSchema, refusalsOf, type Route, routes } from '@risikobilde/api';
import { z } from 'zod';

const all = Object.entries<Route>(routes).map(([name, route]) => {
  const { method, path } = addressOf(name);
  return { name, method, route, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) };
});

/** Throws unless an answer is what the table of routes says that its route answers: so every test of the server asks it. */
export const checkAnswer = (
  method: string,
  address: string,
  { status, type, body }: { readonly status: number; readonly type: string; readonly body: unknown },
): void => {
  const { pathname } = new URL(address, 'http://localhost');
  // What is written out goes before what varies: `import` is no id.
  const found = all
    .filter((one) => one.method === method && one.pattern.test(pathname))
    .sort((a, b) => a.name.split(':').length - b.name.split(':').length)[0];
  if (found === undefined) return;
  const { name, route } = found;
  const isPage = Object.keys(route.answers).includes(String(status));
  if (status >= 400 && !isPage) {
    const { code } = read(name, problemSchema, body);
    const allowed = refusalsOf(route).find((one) => one === code);
    if (allowed === undefined || apiProblemCodes[allowed].status !== status)
      throw new Error(`${name} answered ${status} ${code}; the table knows ${refusalsOf(route).join(', ')}`);
    return;
  }
  const content = Object.entries(route.answers).find(([one]) => one === String(status))?.[1];
  if (content === undefined) throw new Error(`${name} answered ${status}, which the table does not know`);
  const schema = [content].flat().find((one) => one instanceof z.ZodType);
  if (type.startsWith('application/json') && schema instanceof z.ZodType) read(name, schema, body);
};

const read = <Schema extends z.ZodType>(name: string, schema: Schema, body: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new Error(`${name} answered what its schema does not know: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
