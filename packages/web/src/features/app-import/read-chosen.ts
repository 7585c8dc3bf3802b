import { type Message, message } from '@risikobilde/words';
import { altinnAppImporter, type ImportedApp } from '@risikobilde/altinn-import';
import type { World } from '@risikobilde/core';
import { type ImportFile, type ImportProblem, largestZip, readZip, type Result } from '@risikobilde/files';

const { wants, largestFile, read } = altinnAppImporter;

/** What an app's folder may hold of files that the import reads; the folder of a whole repository holds more. */
const mostFiles = 5000;
const largestTotal = 32 * 1024 * 1024;

/** What the browser hands over of a file: so much is looked at before anything is read. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer' | 'webkitRelativePath'>;

const problem = (code: ImportProblem['code'], path: string, why: Message): Result<ImportedApp> => ({
  ok: false,
  problems: [{ code, severity: 'error', path, line: 1, column: 1, message: why }],
});

/** An app from the folder that was chosen. Only what the import has use for is read. */
export const readChosenFolder = async (
  chosen: readonly ChosenFile[],
  world: World,
): Promise<Result<ImportedApp>> => {
  const wanted = chosen.filter(({ webkitRelativePath }) => wants(webkitRelativePath));
  if (wanted.length > mostFiles)
    return problem('app-file-too-large', '', message('problem.app.manyFiles', { most: mostFiles }));
  const large = wanted.find(({ size }) => size > largestFile);
  if (large !== undefined)
    return problem(
      'app-file-too-large',
      large.webkitRelativePath,
      message('problem.app.fileTooLarge', { limit: 4 }),
    );
  if (wanted.reduce((sum, { size }) => sum + size, 0) > largestTotal)
    return problem('app-file-too-large', '', message('problem.app.together', { limit: 32 }));
  const files = await Promise.all(
    wanted.map(
      async (file): Promise<ImportFile> => ({
        path: file.webkitRelativePath,
        content: new Uint8Array(await file.arrayBuffer()),
      }),
    ),
  );
  return read(files, { world });
};

/** An app from a zip. The zip is looked through before anything in it is unpacked, and refused whole when it is hostile. */
export const readChosenZip = async (file: ChosenFile, world: World): Promise<Result<ImportedApp>> => {
  if (file.size > largestZip)
    return problem('zip-too-large', file.name, message('problem.zip.large', { limit: 64 }));
  const unpacked = readZip(new Uint8Array(await file.arrayBuffer()), altinnAppImporter, file.name);
  return unpacked.ok ? read(unpacked.files, { world }) : unpacked;
};
