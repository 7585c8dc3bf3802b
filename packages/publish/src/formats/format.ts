import type { Evaluation } from '@risikobilde/core';
import type { Site } from '../tree/tree.js';
import type { PublishedFile } from './index.js';

export type { PublishedFile };

/** What a format is handed: the document in each language, on the date of its evaluation. */
export type Publication = {
  readonly sites: readonly Site[];
  readonly evaluation: Evaluation;
  /** Folder of the document in a larger site, such as `security/dpia`. */
  readonly root: string;
  /**
   * Set when a server answers `?as-of=YYYY-MM-DD&lang=nb`: the pages then hold a form that goes to `action`, and links
   * carry the date on.
   */
  readonly live?: { readonly action: string } | undefined;
};

/** Writes a document in one output format. It knows the tree of the document; nothing but the list of formats knows it. */
export type Render = (publication: Publication) => readonly PublishedFile[];

export const textFile = (path: string, mediaType: string, text: string): PublishedFile => ({
  path,
  mediaType,
  bytes: new TextEncoder().encode(text),
});
