import { evidenceLimits } from '@risikobilde/api';

/** How large one file may be, and all those of an assessment together, in bytes. */
export type EvidenceLimits = { readonly file: number; readonly quota: number };

const mebibyte = 1024 * 1024;
/** The largest that can be set: a file is held in memory while it is taken in. */
const most = { file: 100, quota: 10_000 } as const;

/**
 * The limits as `RISIKOBILDE_EVIDENCE_FILE_MB` and `RISIKOBILDE_EVIDENCE_QUOTA_MB` set them, in MiB.
 * @throws Error on what is no such number
 */
export const readEvidenceLimits = (env: Readonly<Record<string, string | undefined>>): EvidenceLimits => {
  const read = (name: string, usual: number, highest: number): number => {
    const given = env[name];
    if (given === undefined || given === '') return usual;
    const found = Number(given);
    if (!Number.isInteger(found) || found < 1 || found > highest)
      throw new Error(`found ${name}=${given}; allowed: a whole number of MiB from 1 to ${highest}`);
    return found * mebibyte;
  };
  const file = read('RISIKOBILDE_EVIDENCE_FILE_MB', evidenceLimits.file, most.file);
  const quota = read('RISIKOBILDE_EVIDENCE_QUOTA_MB', Math.max(evidenceLimits.quota, file), most.quota);
  if (quota < file)
    throw new Error(
      'RISIKOBILDE_EVIDENCE_QUOTA_MB is less than what one file may be; set it to at least that',
    );
  return { file, quota };
};
