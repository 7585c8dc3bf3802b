/** What a file can be told to be by its bytes. */
export const fileTypes = [
  'pdf',
  'word',
  'excel',
  'powerpoint',
  'office',
  'openDocument',
  'png',
  'jpeg',
  'zip',
  'html',
  'svg',
  'text',
  'other',
] as const;
export type FileType = (typeof fileTypes)[number];

/** The endings that a file of a type has; the first is added to a name that has none of them. */
export const fileEndings: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['pdf'],
  word: ['docx', 'docm', 'dotx'],
  excel: ['xlsx', 'xlsm', 'xlsb'],
  powerpoint: ['pptx', 'pptm'],
  office: ['doc', 'xls', 'ppt', 'msg'],
  openDocument: ['odt', 'ods', 'odp', 'odg'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  zip: ['zip'],
  html: ['html', 'htm'],
  svg: ['svg'],
  text: ['txt', 'csv', 'md', 'json', 'xml', 'yaml', 'yml', 'eml', 'log', 'ics'],
  other: ['bin'],
};

/** Whether a name ends as a file of the type does; undefined where its ending says nothing of any type known here. */
export const fitsType = (name: string, type: FileType): boolean | undefined => {
  const ending = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  if (fileEndings[type].includes(ending)) return true;
  return Object.values(fileEndings).some((known) => known.includes(ending)) ? false : undefined;
};
