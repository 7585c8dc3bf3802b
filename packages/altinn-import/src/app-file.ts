/** Bytes of one file that are read at most. The largest model of a real app is a tenth of it. */
export const largestAppFile = 4 * 1024 * 1024;

const skippedFolders = /(^|\/)(node_modules|bin|obj|\.git|wwwroot)\//;
const readNames = /\.(json|xml|xsd|bpmn|csproj)$/i;

/** Whether the import has use for a file; the rest need not be read at all. */
export const isAppFile = (path: string): boolean => readNames.test(path) && !skippedFolders.test(path);
