import type { Render } from './format.js';
import { renderCsv } from './csv/render.js';
import { renderDocx } from './docx/render.js';
import { renderEdpb } from './edpb/render.js';
import { renderHtml } from './html/render.js';
import { renderHugo } from './hugo/render.js';
import type { FormatId } from './index.js';
import { renderJson } from './json/render.js';
import { renderJsonld } from './jsonld/render.js';
import { renderPdf } from './pdf/render.js';
import { renderXlsx } from './xlsx/render.js';

export const renderers: Readonly<Record<FormatId, Render>> = {
  html: renderHtml,
  hugo: renderHugo,
  pdf: renderPdf,
  docx: renderDocx,
  xlsx: renderXlsx,
  csv: renderCsv,
  json: renderJson,
  jsonld: renderJsonld,
  edpb: renderEdpb,
};
