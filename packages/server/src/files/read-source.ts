import type { World } from '@risikobilde/core';
import type { SourceFile } from '@risikobilde/files';
import { type EvidenceFile, evidenceFaults } from './evidence.js';
import { fileTypeOf } from './file-type.js';
import type { EvidenceLimits } from '../base/evidence-limits.js';
import { refuse, type Result } from '../base/refusal.js';
import { isLitter, withoutOuterFolder } from './import-paths.js';
import { type ReadFiles, readFiles } from './read-files.js';
import { unzipFiles } from './zip.js';
import { work } from '../threads/work.js';

/** What an assessment comes in as: an archive, or files with what records lean on. */
export type Source =
  | { readonly archive: Uint8Array }
  | { readonly files: readonly SourceFile[]; readonly evidence?: readonly EvidenceFile[] };

/** What was read; the files and the bytes that records lean on also where they are refused. */
export type ReadSource = {
  readonly read: Result<ReadFiles>;
  readonly files: readonly SourceFile[];
  readonly evidence: readonly EvidenceFile[];
};

/** All that is to be known of what comes in before it is stored. Large sources are read in a thread. */
export const readSource = work(
  'readSource',
  ({
    limits,
    world,
    rules,
    ...source
  }: Source & {
    readonly limits: EvidenceLimits;
    readonly world: World;
    readonly rules: readonly string[];
  }): ReadSource => {
    const unpacked =
      'archive' in source
        ? unzipFiles({ archive: source.archive, evidence: limits })
        : {
            ok: true as const,
            files: source.files.filter(({ path }) => !isLitter(path)),
            evidence: source.evidence ?? [],
          };
    if (!unpacked.ok) return { read: refuse(unpacked.code, unpacked.message), files: [], evidence: [] };
    const files = withoutOuterFolder(unpacked.files);
    const evidence = unpacked.evidence.map(({ path, content }) => {
      const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
      return { path, content: bytes, type: fileTypeOf(bytes) };
    });
    const read = readFiles({ files, world, rules });
    const faults = read.ok ? evidenceFaults(evidence, read.value.state.values(), limits) : [];
    const [fault] = faults;
    return {
      read: fault === undefined ? read : refuse('evidence-refused', fault.message, { errors: faults }),
      files,
      evidence,
    };
  },
);
