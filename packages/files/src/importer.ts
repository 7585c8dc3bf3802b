import type { Sayable } from '@risikobilde/words/message';
import type { RecordOf, Text, World } from '@risikobilde/core';
import { strFromU8 } from 'fflate';
import type { FileProblem, Result, SourceFile } from './problem.js';
import type { ProblemCode } from './problem-codes.js';

/** A file as an importer is handed it. `path` is relative, with `/` between its parts. */
export type ImportFile = { readonly path: string; readonly content: string | Uint8Array };

/** Confidence of a proposal. It never decides anything: a person does. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where something was found in what is imported. */
export type Evidence = {
  readonly file: string;
  /** A JSON Pointer, a path of elements, or a dotted field path. */
  readonly pointer: string;
  /** The value found there. */
  readonly found: string;
  readonly why: Text;
  /** Confidence that a field speaks for its class of data; left out where the file says it outright. */
  readonly confidence?: Confidence;
};

type Activity = RecordOf<'activity'>;

/** Effect of an accepted proposal on the processing activity. */
export type Effect =
  | { readonly field: 'data'; readonly item: Activity['data'][number] }
  | { readonly field: 'subjects'; readonly item: Activity['subjects'][number] }
  | { readonly field: 'criteria'; readonly item: Activity['criteria'][number] }
  | { readonly field: 'recipients'; readonly item: Text }
  | { readonly field: 'systems'; readonly item: Text }
  | { readonly field: 'retention'; readonly value: Text }
  | { readonly field: 'obtainedFrom'; readonly value: Activity['obtainedFrom'] }
  | { readonly field: 'description'; readonly sentence: Text };

/** Proposal: one thing that what is imported says about a processing activity, for a person to accept or refuse. */
export type Proposal = {
  /** Stable: the same files give the same ids. */
  readonly id: string;
  readonly text: Text;
  readonly why: Text;
  readonly effect: Effect;
  readonly evidence: readonly Evidence[];
  readonly confidence: Confidence;
};

/** Why something cannot be imported. */
export type ImportProblem = FileProblem;

/** What an importer is handed beside the files. */
export type ImportOptions = {
  /** The word lists, role names and service owners that the files are read with. */
  readonly world: World;
  /** The code of the service owner, when it is another than the files say. */
  readonly org?: string;
};

/**
 * Importer: reads one foreign format, such as the configuration of an app, and proposes what an assessment may say of
 * it. Nothing is taken for granted: every proposal carries its evidence, and a person accepts or refuses it.
 */
export type Importer<Imported extends { readonly proposals: readonly Proposal[] }> = {
  /** As the command line names it: `risikobilde import altinn-app`. */
  readonly id: string;
  /** Whether the importer has use for a file; the rest need not be read at all. */
  readonly wants: (path: string) => boolean;
  /** Bytes of one file that are read at most. */
  readonly largestFile: number;
  /** The same files give the same answer in any order. */
  readonly read: (files: readonly ImportFile[], options: ImportOptions) => Result<Imported>;
};

/** A problem at an offset of a text; at the start when nothing more is known. */
export const importProblem = (
  code: ProblemCode,
  path: string,
  message: Sayable,
  text = '',
  offset = 0,
): ImportProblem => {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { code, severity: 'error', path, line, column: offset - before.lastIndexOf('\n'), message };
};

const byteOrderMark = '\uFEFF';

/** The text of a file. A byte order mark is no part of it: both JSON and XML of real apps start with one. */
export const importText = ({ path, content }: ImportFile): SourceFile => {
  const text = typeof content === 'string' ? content : strFromU8(content);
  return { path, text: text.startsWith(byteOrderMark) ? text.slice(1) : text };
};
