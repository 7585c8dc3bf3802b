import type { Evidence, Importer, ImportFile, ImportOptions, Proposal, Result } from '@risikobilde/files';
import { createAppContext } from './app-context.js';
import { isAppFile, largestAppFile } from './app-file.js';
import { findInAccess } from './findings/access.js';
import { findInAttachments } from './findings/attachments.js';
import { findInCollection } from './findings/collection.js';
import { findInLanguage } from './findings/language.js';
import { findInReferences } from './findings/references.js';
import { findInRegistry } from './findings/registry.js';
import { findInStorage } from './findings/storage.js';
import { findInTechnology } from './findings/technology.js';
import { type AppFinding, bySureness } from './finding.js';
import { proposeAccess } from './propose/access.js';
import { proposeCriteria } from './propose/criteria.js';
import { proposeData } from './propose/data.js';
import { proposeSources } from './propose/sources.js';
import { proposeStorage } from './propose/storage.js';
import { proposeSubjects } from './propose/subjects.js';
import { readApp } from './read/app.js';
import { type ImportReport, reportOf } from './report/import-report.js';

/** An app as it was understood: what was found, and what a person is asked to accept or refuse. */
export type ImportedApp = { readonly report: ImportReport; readonly proposals: readonly Proposal[] };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The surest first, so that a reader of the first few sees what speaks loudest. */
const sortedEvidence = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.toSorted(
    (a, b) =>
      bySureness(a.confidence ?? 'high', b.confidence ?? 'high') ||
      compare(a.file, b.file) ||
      compare(a.pointer, b.pointer) ||
      compare(a.found, b.found),
  );

const severities = ['warning', 'info'] as const;
const finders = [
  findInAccess,
  findInAttachments,
  findInCollection,
  findInStorage,
  findInReferences,
  findInTechnology,
  findInLanguage,
  findInRegistry,
];
const proposers = [
  proposeData,
  proposeSubjects,
  proposeCriteria,
  proposeSources,
  proposeStorage,
  proposeAccess,
];

/**
 * Reads the configuration of an Altinn 3 app and proposes the records of a service's assessment. The same files give the
 * same answer in any order. Nothing is taken for granted: every proposal carries where it was found and is for a person to
 * accept or refuse.
 */
const importAltinnApp = (files: readonly ImportFile[], options: ImportOptions): Result<ImportedApp> => {
  const read = readApp(files);
  if (!read.ok) return read;
  const context = createAppContext(read.value, options.world);
  const findings = finders
    .flatMap((find): readonly AppFinding[] => find(context))
    .map((finding) => ({ ...finding, evidence: sortedEvidence(finding.evidence) }))
    .toSorted(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || compare(a.id, b.id),
    );
  const proposals = proposers.flatMap((propose): readonly Proposal[] =>
    propose(context)
      .map((proposal) => ({ ...proposal, evidence: sortedEvidence(proposal.evidence) }))
      .toSorted((a, b) => compare(a.id, b.id)),
  );
  return { ok: true, value: { report: reportOf(context, findings, options.org), proposals } };
};

/** Reads an Altinn 3 app, from its folder or from a zip of it. */
export const altinnAppImporter: Importer<ImportedApp> = {
  id: 'altinn-app',
  wants: isAppFile,
  largestFile: largestAppFile,
  read: importAltinnApp,
};
