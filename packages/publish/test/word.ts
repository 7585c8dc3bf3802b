import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Assessment,
  evaluate,
  type Language,
  type Level,
  type LocalDate,
  type World,
} from '@risikobilde/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { publish } from '../src/publish.js';
import { takeInWord } from '../src/taken-in/take-in.js';
import { day } from './fixture.js';
import { smallWorld } from './small-world.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
type Parts = Readonly<Record<string, Uint8Array>>;

/** An assessment as a Word document, unpacked. */
export const wordOf = (
  assessment: Assessment,
  {
    language = 'nb',
    level = 'public',
    asOf = '2026-11-24',
    world = smallWorld,
    format = 'docx',
  }: {
    readonly language?: Language;
    readonly level?: Level;
    readonly asOf?: string;
    readonly world?: World;
    readonly format?: 'docx' | 'edpb';
  } = {},
): Parts => {
  const { files } = publish(assessment, world, evaluate(assessment, world, day(asOf)), {
    format,
    languages: [language],
    level,
    hash: sha256,
  });
  const file = files.find(({ path }) => path.endsWith('.docx'));
  return unzipSync(file?.bytes ?? new Uint8Array());
};

/** The document with its text changed as `change` changes XML; fails when that changes nothing. */
export const editedPart = (
  parts: Parts,
  change: (xml: string) => string,
  path = 'word/document.xml',
): Parts => {
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  return { ...parts, [path]: strToU8(after) };
};

/** What is taken in of the file. */
export const takenIn = (assessment: Assessment, parts: Parts, world: World = smallWorld) => {
  const evaluateOn = (asOf: LocalDate) => ({ evaluation: evaluate(assessment, world, asOf) });
  return takeInWord(assessment, world, new Map(Object.entries(parts)), {
    hash: sha256,
    today: day('2026-11-27'),
    evaluateOn,
  });
};

/** The same, of which it is known that the file may be taken in. */
export const reportOf = (...given: Parameters<typeof takenIn>) => {
  const taken = takenIn(...given);
  if (!taken.ok) throw new Error(`refused: ${taken.refusal.type}`);
  return taken.report;
};

export const hasLibreOffice = ((): boolean => {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8', timeout: 120_000 }).startsWith(
      'LibreOffice',
    );
  } catch {
    return false;
  }
})();

/**
 * A file as LibreOffice saves it after it was opened and, with `change`, its text edited: by way of flat ODF, in which every text stands
 * as it does in the program.
 */
export const savedByLibreOffice = (parts: Parts, change?: (odf: string) => string): Parts => {
  const folder = mkdtempSync(join(tmpdir(), 'word-'));
  // A profile of its own: a program that runs already would swallow the call.
  const convert = (from: string, to: string): void => {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, from),
      ],
      { timeout: 200_000, stdio: 'ignore' },
    );
  };
  try {
    writeFileSync(join(folder, 'file.docx'), zipSync({ ...parts }));
    if (change === undefined) convert('file.docx', 'docx');
    else {
      convert('file.docx', 'fodt');
      const before = readFileSync(join(folder, 'out/file.fodt'), 'utf8');
      const after = change(before);
      if (after === before) throw new Error('nothing to change in what LibreOffice opened');
      writeFileSync(join(folder, 'file.fodt'), after);
      convert('file.fodt', 'docx:MS Word 2007 XML');
    }
    return unzipSync(readFileSync(join(folder, 'out/file.docx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
