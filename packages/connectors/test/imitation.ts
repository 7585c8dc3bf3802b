import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packTar, type TarEntry } from 'modern-tar';
import { bzip2 } from './bzip2.js';

export type Answering = (asked: IncomingMessage, answer: ServerResponse) => void;

/** A source on this machine that answers as a test says, by the path that is asked for. */
export const startImitation = async () => {
  const answers = new Map<string, Answering>();
  const asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://here');
    asked.push({ path: pathname + search, headers: request.headers });
    const answer = answers.get(pathname);
    if (answer === undefined) response.writeHead(404).end('Not found');
    else answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // Of a server that listens on a port.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    on: (path: string, answer: Answering) => answers.set(path, answer),
    /** Answers with a text or bytes of a type. */
    says: (path: string, body: string | Uint8Array, type = 'application/json') =>
      answers.set(path, (_, response) => response.writeHead(200, { 'content-type': type }).end(body)),
    off: (path: string) => answers.delete(path),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
export type Imitation = Awaited<ReturnType<typeof startImitation>>;

export const packed = async (
  files: Readonly<Record<string, string>>,
  more: readonly TarEntry[] = [],
): Promise<Buffer> =>
  bzip2(
    await packTar([
      ...Object.entries(files).map(([name, body]) => ({
        header: { name, size: Buffer.byteLength(body), type: 'file' as const },
        body,
      })),
      ...more,
    ]),
  );

/** An act as Lovdata's packages have it. */
export const actXml = (
  id: string,
  {
    title = 'Lov om prøver',
    inForce = '2019-01-01',
    provisions = { '§ 1': 'Første ledd.' },
    changesTo = [],
  }: {
    readonly title?: string;
    readonly inForce?: string;
    readonly provisions?: Readonly<Record<string, string>>;
    readonly changesTo?: readonly string[];
  } = {},
): string => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html lang="nb"><head><title>${title}</title></head><body>
<header class="documentHeader"><dl class="data-document-key-info">
<dt class="legacyID">Datokode</dt><dd class="legacyID">${id}</dd>
<dt class="title">Tittel</dt><dd class="title">${title}</dd>
<dt class="dateInForce">I kraft fra</dt><dd class="dateInForce">${inForce}</dd>
<dt class="dateOfPublication">Kunngjort</dt><dd class="dateOfPublication">2026-11-20 15:30</dd>
<dt class="changesToDocuments">Endrer</dt><dd class="changesToDocuments"><ul>${changesTo.map((one) => `<li>${one}</li>`).join('')}</ul></dd>
</dl></header>
<main class="documentBody"><h1>${title}</h1>
${Object.entries(provisions)
  .map(
    ([ref, text]) => `<article class="legalArticle" data-name="${ref.replace(' ', '')}">
<h3 class="legalArticleHeader"><span class="legalArticleValue">${ref}</span>. <span class="legalArticleTitle">Om noe</span></h3>
${text.startsWith('<') ? text : `<article class="legalP">${text}</article>`}
</article>`,
  )
  .join('\n')}
</main></body></html>`;

export type Packages = Readonly<Record<string, Buffer>>;

/** Lovdata's list and packages; the size is a text, as there. */
export const serveLovdata = (
  source: Pick<Imitation, 'says'>,
  packages: Packages,
  lastModified = '2026-11-08T02:31:59.418Z',
): void => {
  source.says(
    '/publicData/list',
    JSON.stringify(
      Object.entries(packages).map(([filename, bytes]) => ({
        filename,
        description: '…',
        sizeBytes: String(bytes.length),
        lastModified,
      })),
    ),
  );
  for (const [filename, bytes] of Object.entries(packages))
    source.says(`/publicData/get/${filename}`, bytes, 'application/x-bzip2');
};
