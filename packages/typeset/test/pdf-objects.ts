import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

export const at = (dict: PDFDict, key: string): PDFObject | undefined => {
  const value = dict.get(PDFName.of(key));
  return value === undefined ? undefined : dict.context.lookup(value);
};
export const dictAt = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = at(dict, key);
  return value instanceof PDFDict ? value : value instanceof PDFRawStream ? value.dict : undefined;
};
export const nameAt = (dict: PDFDict, key: string): string | undefined => {
  const value = at(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
};
export const textAt = (dict: PDFDict, key: string): string | undefined => {
  const value = at(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
};
export const numberAt = (dict: PDFDict, key: string): number | undefined => {
  const value = at(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};
export const isTrue = (dict: PDFDict | undefined, key: string): boolean => {
  const value = dict && at(dict, key);
  return value instanceof PDFBool && value.asBoolean();
};
export const entriesOf = (
  dict: PDFDict | undefined,
): readonly (readonly [string, PDFObject | undefined])[] =>
  dict === undefined ? [] : dict.keys().map((key) => [key.decodeText(), at(dict, key.decodeText())] as const);
export const listAt = (dict: PDFDict, key: string): readonly PDFObject[] => {
  const value = at(dict, key);
  return value instanceof PDFArray ? value.asArray() : [];
};

export const latin1Of = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
export const textOf = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
