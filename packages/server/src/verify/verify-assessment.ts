import { canonicalJson, type ChainCheck, isObject, type State } from '@risikobilde/core';
import { ownWorldFiles } from '@risikobilde/files';
import { headOf, isExample, titleOf } from '../store/next-event.js';
import { sha256 } from '../base/sha256.js';
import { releaseNamedIn } from '../store/releases.js';
import { documentsOf } from '../store/search.js';
import { type Discrepancy, isFalse, notice, wrong } from './discrepancy.js';
import type { Row, Rows } from './rows.js';
import { type FoldedEvents, verifyChainOf } from './verify-chain-of.js';
import { verifyComments } from './verify-comments.js';
import { verifyEvidence } from './verify-evidence.js';
import { verifyEdition, verifyRelease, verifyReleaseMadeFrom } from './verify-releases.js';
import { isJsonOf } from './json-equality.js';
import { hashesOf, verifyFiles, verifySnapshots } from './verify-stored.js';
import { work } from '../threads/work.js';

export type VerifiedAssessment = {
  readonly id: string;
  readonly chain: ChainCheck;
  readonly wrong: readonly Discrepancy[];
};

/** Whether everything that an assessment is shown from is what its events say, folded from the first. */
export const verifyAssessment = (row: Row<'assessment'>, rows: Rows): VerifiedAssessment => {
  const isOwn = (one: { readonly assessment: string }): boolean => one.assessment === row.key;
  const made = rows.release.filter((release) => release.made_from === row.key);
  const snapshots = rows.snapshot.filter(isOwn);
  const wanted = new Set([
    ...snapshots.map(({ revision }) => revision),
    ...made.flatMap(({ made_revision: revision }) => revision ?? []),
    row.indexed_revision,
  ]);
  const { chain, wrong: ofChain, told } = verifyChainOf(row, rows.event.filter(isOwn), wanted);
  const files = rows.source_file.filter(isOwn);
  const found =
    told === undefined
      ? []
      : [
          ...verifyRow(row, told, files),
          ...verifySnapshots(row, told, snapshots),
          ...verifyFiles(told, files),
          ...made.flatMap((release) => verifyReleaseMadeFrom(row.id, release, told)),
          ...verifyComments(row, told, {
            comment_event: rows.comment_event.filter(isOwn),
            comment: rows.comment.filter(isOwn),
            reply: rows.reply,
          }),
          ...verifyEvidence(
            told.states.get(told.last.revision) ?? new Map(),
            rows.evidence_file.filter(isOwn),
          ),
          ...verifySearch(row, told, rows.search_document.filter(isOwn)),
        ];
  const used = rows.release.filter(({ hash }) => hash === row.builds_on);
  const missing =
    row.builds_on !== null && row.deleted_at === null && used.length === 0
      ? [wrong('release-missing', { hash: row.builds_on })]
      : [];
  const checked = [...new Set([...made, ...used])];
  const releases = [
    ...checked.flatMap(verifyRelease),
    ...rows.edition
      .filter(({ release }) => checked.some(({ hash }) => hash === release))
      .flatMap((one) => verifyEdition(one, checked)),
  ];
  return { id: row.id, chain, wrong: [...ofChain, ...found, ...missing, ...releases] };
};

/** One assessment and all it is shown from, as its own page asks. */
export const verifyOne = work('verify', (rows: Rows): VerifiedAssessment & { readonly ok: boolean } => {
  const [row] = rows.assessment;
  if (row === undefined) throw new Error('The assessment is not there.');
  const verified = verifyAssessment(row, rows);
  return { ...verified, ok: !verified.wrong.some(isFalse) };
});

const stateAt = ({ states }: FoldedEvents, revision: number): State | undefined =>
  revision === 0 ? new Map() : states.get(revision);

const verifyRow = (
  row: Row<'assessment'>,
  told: FoldedEvents,
  files: readonly Row<'source_file'>[],
): readonly Discrepancy[] => {
  const state: State = told.states.get(told.last.revision) ?? new Map();
  const named = releaseNamedIn(state);
  const text = files.find(({ path }) => path === named)?.content;
  const hashes = told.files ?? hashesOf(files);
  const own = new Set(
    ownWorldFiles(Object.keys(hashes).map((path) => ({ path, text: '' }))).map(({ path }) => path),
  );
  const world = Object.entries(hashes).filter(([path]) => own.has(path));
  const worldHash = world.length === 0 ? null : sha256(canonicalJson(Object.fromEntries(world)));
  return [
    ...(isJsonOf(row.title, titleOf(state)) ? [] : [wrong('title')]),
    ...(row.is_example === isExample(state) ? [] : [wrong('example')]),
    ...(row.changed === told.last.when && isJsonOf(row.changed_by, told.last.who)
      ? []
      : [wrong('last-change')]),
    ...(row.builds_on === (text === undefined ? (named ?? null) : releaseHashIn(text))
      ? []
      : [wrong('builds-on')]),
    ...(row.world_hash === worldHash ? [] : [wrong('world')]),
    ...(row.erased_revision === told.erasedBy ? [] : [wrong('erased-by')]),
    ...(row.archived === (headOf(state)?.archived ?? null) ? [] : [wrong('archived')]),
  ];
};

const releaseHashIn = (text: string): string | null => {
  try {
    const value: unknown = JSON.parse(text);
    const manifest = isObject(value) ? value['manifest'] : undefined;
    const hash = isObject(manifest) ? manifest['hash'] : undefined;
    return typeof hash === 'string' ? hash : null;
  } catch {
    return null;
  }
};

/** The search is made from the records, when somebody searches: what does not match was altered, or made by another version. */
const verifySearch = (
  row: Row<'assessment'>,
  told: FoldedEvents,
  documents: readonly Row<'search_document'>[],
): readonly Discrepancy[] => {
  const state = stateAt(told, row.indexed_revision);
  const text = (one: Row<'search_document'>): string => canonicalJson({ ...one });
  const wanted = [...(state?.values() ?? [])].flatMap((record) => documentsOf(row.key, record)).map(text);
  const isTrue =
    state !== undefined && JSON.stringify(wanted.sort()) === JSON.stringify(documents.map(text).sort());
  return isTrue ? [] : [notice('search')];
};
