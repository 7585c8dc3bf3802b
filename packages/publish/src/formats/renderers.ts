import type { Render } from './format.js';
import { renderHtml } from './html/render.js';
import { renderHugo } from './hugo/render.js';
import type { FormatId } from './index.js';
import { renderJson } from './json/render.js';
import { renderPdf } from './pdf/render.js';

export const renderers: Readonly<Record<FormatId, Render>> = {
  html: renderHtml,
  hugo: renderHugo,
  pdf: renderPdf,
  json: renderJson,
};
