import { type Assessment, evaluate, type LocalDate, parseLocalDate, type World } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { type ImportFile, readZip } from '@risikobilde/files';
import { takeInWord, type TakenIn, wordParts } from '@risikobilde/publish/taken-in';
import { sha256 } from '../base/sha256.js';
import { work } from '../threads/work.js';

const mebibyte = 1024 * 1024;
/** What the text of a file may unpack to. The case that is shipped comes to 4 MiB. */
const largestPart = 32 * mebibyte;

const bytesOf = ({ content }: ImportFile): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const properties = 'docProps/custom.xml';

/** The day that a Word file says it was made for; undefined when it says none. Only its properties are unpacked. */
export const dayOfWordFile = (bytes: Uint8Array): LocalDate | undefined => {
  const zip = readZip(bytes, { wants: (path) => path === properties, largestFile: mebibyte });
  const [file] = zip.ok ? zip.files : [];
  const text = file === undefined ? '' : new TextDecoder().decode(bytesOf(file));
  const [, found = ''] =
    /name="risikobilde-as-of"[^<>]{0,200}>\s{0,20}<vt:lpwstr>([\d-]{10})</.exec(text) ?? [];
  return parseLocalDate(found);
};

/** What a Word file says that the assessment does not; it is unpacked within limits, and what it says of its own sizes is not believed. */
export const takeInWordFile = work(
  'takeInWord',
  ({
    bytes,
    today,
    world,
    ...assessment
  }: Assessment & {
    readonly bytes: Uint8Array;
    readonly today: LocalDate;
    readonly world: World;
  }): TakenIn => {
    const zip = readZip(bytes, { wants: (path) => wordParts.has(path), largestFile: largestPart });
    if (!zip.ok) return { ok: false, refusal: { type: 'notWord' } };
    const parts = new Map(zip.files.map((file) => [file.path, bytesOf(file)]));
    return takeInWord(assessment, world, parts, {
      hash: sha256,
      today,
      evaluateOn: (asOf) => {
        const risk = evaluateRisk(assessment, world, asOf, { brackets: false });
        return { risk, evaluation: evaluate(assessment, world, asOf, undefined, risk.tolerance) };
      },
    });
  },
);
