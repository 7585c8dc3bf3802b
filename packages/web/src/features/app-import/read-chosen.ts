import type { World } from '@risikobilde/core';
import {
  type AppFile,
  importAltinnApp,
  type ImportResult,
  isAppFile,
  type ImportProblem,
  largestAppFile,
  largestZip,
  readAppZip,
} from '@risikobilde/files';

/** What an app's folder may hold of files that the import reads; the folder of a whole repository holds more. */
const mostFiles = 5000;
const largestTotal = 32 * 1024 * 1024;

/** What the browser hands over of a file: so much is looked at before anything is read. */
export type Chosen = Pick<File, 'name' | 'size' | 'arrayBuffer' | 'webkitRelativePath'>;

const problem = (code: ImportProblem['code'], path: string, message: string): ImportResult => ({
  ok: false,
  problems: [{ code, severity: 'error', path, line: 1, column: 1, message }],
});

/** An app from the folder that was chosen. Only what the import has use for is read. */
export const readChosenFolder = async (chosen: readonly Chosen[], world: World): Promise<ImportResult> => {
  const wanted = chosen.filter(({ webkitRelativePath }) => isAppFile(webkitRelativePath));
  if (wanted.length > mostFiles)
    return problem('app-file-too-large', '', `the folder holds more than ${mostFiles} files to read`);
  const large = wanted.find(({ size }) => size > largestAppFile);
  if (large !== undefined)
    return problem('app-file-too-large', large.webkitRelativePath, 'the file is larger than 4 MiB');
  if (wanted.reduce((sum, { size }) => sum + size, 0) > largestTotal)
    return problem('app-file-too-large', '', 'the files are larger than 32 MiB together');
  const files = await Promise.all(
    wanted.map(
      async (file): Promise<AppFile> => ({
        path: file.webkitRelativePath,
        content: new Uint8Array(await file.arrayBuffer()),
      }),
    ),
  );
  return importAltinnApp(files, { world });
};

/** An app from a zip. The zip is looked through before anything in it is unpacked, and refused whole when it is hostile. */
export const readChosenZip = async (file: Chosen, world: World): Promise<ImportResult> => {
  if (file.size > largestZip) return problem('zip-too-large', file.name, 'the zip is larger than 64 MiB');
  const unpacked = readAppZip(new Uint8Array(await file.arrayBuffer()), file.name);
  return unpacked.ok ? importAltinnApp(unpacked.files, { world }) : unpacked;
};
