import { strFromU8 } from 'fflate';

/** A file of an app as the caller has it. `path` is relative, with `/` between its parts. */
export type AppFile = { readonly path: string; readonly content: string | Uint8Array };

/** A file that the import reads, as text without byte order mark. */
export type AppText = { readonly path: string; readonly text: string };

/** Bytes of one file that are read at most. The largest model of a real app is a tenth of it. */
export const largestAppFile = 4 * 1024 * 1024;

const skippedFolders = /(^|\/)(node_modules|bin|obj|\.git|wwwroot)\//;
const readNames = /\.(json|xml|xsd|bpmn|csproj)$/i;

/** Whether the import has use for a file; the rest need not be read at all. */
export const isAppFile = (path: string): boolean => readNames.test(path) && !skippedFolders.test(path);

const byteOrderMark = '\uFEFF';

/** The text of a file. A byte order mark is no part of it: both JSON and XML of real apps start with one. */
export const textOfApp = ({ path, content }: AppFile): AppText => {
  const text = typeof content === 'string' ? content : strFromU8(content);
  return { path, text: text.startsWith(byteOrderMark) ? text.slice(1) : text };
};
