import { createRelease } from '@risikobilde/core';
import { sortedRecords } from '../store/own-assessment.js';
import { sha256 } from '../base/sha256.js';
import { hashOfEdition } from '../store/editions.js';
import { countsOf } from '../files/release-counts.js';
import { readReleaseFile } from '../store/releases.js';
import { type Discrepancy, wrong } from './discrepancy.js';
import type { Row } from './rows.js';
import { isJsonOf } from './json-equality.js';
import { isWritten } from './verify-comments.js';
import type { FoldedEvents } from './verify-chain-of.js';

/** Whether a release is what its hash says, and the list says of it what it says itself. */
export const verifyRelease = (row: Row<'release'>): readonly Discrepancy[] => {
  const { version, hash } = row;
  const read = readReleaseFile('release.json', row.content);
  if (!read.ok || read.value.manifest.hash !== hash) return [wrong('release-content', { version, hash })];
  const { manifest } = read.value;
  const isTrue =
    row.assessment === manifest.assessment &&
    version === manifest.version &&
    row.made_on === manifest.on &&
    isJsonOf(row.title, manifest.title) &&
    isJsonOf(row.counts, countsOf(read.value)) &&
    row.is_draft === (manifest.isDraft === true) &&
    isWritten(row.stored, row.stored_by) &&
    (row.made_from === null) === (row.made_revision === null);
  return isTrue ? [] : [wrong('release-row', { version, hash })];
};

/** Whether the pages of an edition, and what it says of itself, are those that were given out. */
export const verifyEdition = (
  { release, pages, about, hash }: Row<'edition'>,
  releases: readonly Row<'release'>[],
): readonly Discrepancy[] => {
  const of = releases.find((one) => one.hash === release);
  return of !== undefined && hashOfEdition(pages, about) === hash
    ? []
    : [wrong('edition-pages', { version: of?.version ?? release.slice(0, 12), hash })];
};

/** Whether a release that is said to be made here of a revision holds what the assessment then did. */
export const verifyReleaseMadeFrom = (
  id: string,
  { version, hash, made_revision: revision, content }: Row<'release'>,
  told: FoldedEvents,
): readonly Discrepancy[] => {
  const n = revision ?? 0;
  const state = told.states.get(n);
  const read = readReleaseFile('release.json', content);
  // What is wrong with the content itself is told of once.
  if (!read.ok) return [];
  const { manifest } = read.value;
  if (state === undefined || manifest.assessment !== id) return [wrong('release-made-of', { version, n })];
  const made = createRelease(
    { schemaVersion: manifest.schemaVersion, records: sortedRecords(state) },
    { version: manifest.version, on: manifest.on, isDraft: manifest.isDraft === true, world: manifest.world },
    sha256,
  );
  return made.manifest.hash === hash ? [] : [wrong('release-made-of', { version, n })];
};
