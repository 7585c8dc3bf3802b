import type { RouteName } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { keepEvidence } from '../../commands/keep-evidence.js';
import { findEvidence, findPublicEvidence, type HandedOver } from '../../evidence/find-evidence.js';
import { done, refuse, type Result } from '../../base/refusal.js';
import type { Services } from '../../services.js';
import { evidenceSize, listEvidencePage } from '../../store/evidence-files.js';
import { findRow } from '../../store/find-row.js';
import { findShared } from '../../store/share-links.js';
import type { HandlerRequest, Handlers, WrittenAnswer } from '../handler.js';
import { pageRead } from '../page-of.js';
import { today } from '../../base/clock.js';
import { findEdition, ofEdition } from './editions.js';
import { byLink, servicesBy } from './share-links.js';

type Refused = Extract<Result<never>, { readonly ok: false }>;

export const evidenceHandlers = {
  'GET /api/assessments/:id/evidence': async ({ services: { db, evidence }, params: { id }, query }) => {
    const row = await findRow(db, id);
    if (!row.ok) return row;
    const read = pageRead(await listEvidencePage(db, row.value.key, query), ({ hash }) => hash, query);
    if (!read.ok) return read;
    const { page, next } = read.value;
    return done({
      ...next,
      files: page.map(({ hash, erased, ...file }) => ({
        sha256: hash,
        ...file,
        ...(erased !== null && { erased }),
      })),
      used: await evidenceSize(db, row.value.key),
      quota: evidence.quota,
      limit: evidence.file,
    });
  },

  'POST /api/assessments/:id/evidence': async ({ services, user, params: { id }, body }) => {
    const kept = await keepEvidence(services, user, id, body ?? new Uint8Array());
    if (!kept.ok) return kept;
    const { isNew, ...file } = kept.value;
    return { ok: true, value: file, status: isNew ? 201 : 200 };
  },

  'GET /api/assessments/:id/evidence/:hash': (asked) => ofAssessment(asked, asked.params),

  'GET /api/assessments/:id/pages/evidence/:hash': (asked) => ofAssessment(asked, asked.params),

  'GET /pub/:id/:version/evidence/:hash': async ({ services, user, request, params }) => {
    const found = await findEdition({ services, user }, params);
    if (!found.ok) return found;
    const { hash } = params;
    const sent = send(request, hash, await findPublicEvidence(services, found.edition.release, hash));
    return sent.ok ? { ...sent, reading: ofEdition(found.edition, hash) } : sent;
  },

  'GET /utkast/:token/evidence/:hash': async ({ services: all, request, params: { token, hash } }) => {
    const services = servicesBy(all, token);
    const shared = await findShared(services.db, token);
    const isOpen =
      shared?.row !== undefined &&
      shared.link.withdrawn === undefined &&
      shared.link.until >= today(services.clock);
    if (!isOpen) return refuse('not-found', message('refusal.noShareLink'));
    const sent = send(request, hash, await findEvidence(services, shared.row, hash, ['public']));
    return sent.ok ? { ...sent, reading: { ...byLink(token), kind: 'evidence', what: hash } } : sent;
  },
} satisfies Partial<Handlers>;

const ofAssessment = async (
  {
    services,
    request,
  }: { readonly services: Services; readonly request: HandlerRequest<RouteName>['request'] },
  { id, hash }: { readonly id: string; readonly hash: string },
): Promise<WrittenAnswer | Refused> => {
  const row = await findRow(services.db, id);
  return row.ok ? send(request, hash, await findEvidence(services, row.value, hash)) : row;
};

/** As an attachment that nothing runs in: not shown, not sniffed, and in a sandbox if a browser shows it all the same. */
const send = (
  request: HandlerRequest<RouteName>['request'],
  hash: string,
  found: Result<HandedOver>,
): WrittenAnswer | Refused => {
  if (!found.ok) return found;
  const { content, name, mediaType } = found.value;
  const headers = {
    etag: `"${hash}"`,
    // Whether it may be read is asked every time.
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${encoded(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-download-options': 'noopen',
  };
  return request.headers['if-none-match'] === headers.etag
    ? { ok: true, written: undefined, status: 304, headers }
    : { ok: true, written: content, type: mediaType, headers };
};

const inAscii = (name: string): string =>
  name
    .replaceAll(/[æøåÆØÅ]/g, (letter) => ascii[letter] ?? '_')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
const ascii: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', Æ: 'AE', Ø: 'O', Å: 'A' };

/** RFC 8187: what `encodeURIComponent` leaves and the header does not is written out too. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
