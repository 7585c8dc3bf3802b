import type { AssessmentRecord, Evaluation, Level } from '@risikobilde/core';
import type { FilledForm } from '@risikobilde/core/form';
import type { Site } from '../tree/tree.js';
import type { View } from '../tree/view.js';
import type { PublishedFile } from './index.js';

export type { PublishedFile };

/** What a format is handed: the document in each language, on the date of its evaluation. */
export type Publication = {
  readonly sites: readonly Site[];
  readonly evaluation: Evaluation;
  /** Of whoever reads it. */
  readonly level: Level;
  /** Hash of all that the assessment holds; left out where the publisher has no hash. */
  readonly content?: (() => string) | undefined;
  /** Folder of the document in a larger site, such as `security/dpia`. */
  readonly root: string;
  /**
   * Set when a server answers `?as-of=YYYY-MM-DD&lang=nb`: the pages then hold a form that goes to `action`, and links
   * carry the date on.
   */
  readonly live?: { readonly action: string } | undefined;
  /** The assessment as data, for formats that programs read; undefined when its reader may not see it at all. */
  readonly data: () => PublishedData | undefined;
  /** The assessment in the form of the European Data Protection Board; undefined when its reader may not see it at all. */
  readonly filled: () => FilledForm | undefined;
  /** Makes PDF of what is set in Typst. It is a program of its own and not for a browser, so whoever publishes brings it. */
  readonly typeset?: Typeset | undefined;
};

/** What the reader may see of the records, with the view that says so. */
export type PublishedData = {
  readonly schemaVersion: number;
  readonly view: View;
  readonly records: readonly AssessmentRecord[];
};

/** A document in Typst with what it takes in. */
type TypesetJob = {
  readonly main: string;
  /** Pictures and attachments, by the path that `main` names them by. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  /** The day the file says it was made, `YYYY-MM-DD`: that of the evaluation, so that two runs are the same. */
  readonly on: string;
};

/** A document as tagged PDF (PDF/UA-1); throws when it cannot be that, with what is missing. */
export type Typeset = (job: TypesetJob) => Uint8Array<ArrayBuffer>;

/** Writes a document in one output format. It knows the tree of the document; nothing but the list of formats knows it. */
export type Render = (publication: Publication) => readonly PublishedFile[];

export const textFile = (path: string, mediaType: string, text: string): PublishedFile => ({
  path,
  mediaType,
  bytes: new TextEncoder().encode(text),
});
