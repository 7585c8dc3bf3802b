import { Document, isScalar, type Node, type Scalar } from 'yaml';

const width = 100;

const documentOf = (value: unknown): Document =>
  new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });

/** A value as block YAML, without a line end after it. */
export const blockText = (value: unknown): string =>
  documentOf(value).toString({ lineWidth: width }).replace(/\n$/, '');

/** A field and its value as block YAML; a text keeps the quotes or block form that the old one had. */
export const fieldText = (name: string, value: unknown, old: Node | null): string => {
  const document = documentOf({ [name]: value });
  const node = document.get(name, true);
  if (
    isScalar(node) &&
    typeof value === 'string' &&
    isScalar(old) &&
    typeof old.value === 'string' &&
    old.type !== undefined
  )
    (node as Scalar).type = old.type as Scalar.Type;
  return document.toString({ lineWidth: width }).replace(/\n$/, '');
};

/** A value on one line, as it may stand between brackets. */
export const flowText = (value: unknown): string => {
  const text = documentOf([value])
    .toString({ collectionStyle: 'flow', lineWidth: 0 })
    .replaceAll('\n', ' ')
    .trim();
  return text.slice(1, -1).trim();
};

/** The text with every line but the first moved in; empty lines stay empty. */
export const indented = (text: string, columns: number): string =>
  text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(columns)}`);
