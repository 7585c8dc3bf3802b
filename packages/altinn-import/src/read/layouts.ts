import type { SourceFile } from '@risikobilde/files';
import { fieldAt, isJsonObject, listAt, pointerPart, textAt, textsAt } from './json.js';

/** A component that binds to a field of the model. */
type Binding = {
  readonly file: string;
  readonly pointer: string;
  readonly componentType: string;
  /** Dotted path without indexes. */
  readonly path: string;
  /** The id of its title: help and descriptions give examples, and would be read as questions. */
  readonly textIds: readonly string[];
  readonly optionsId: string | undefined;
  /** The page is never shown, or the component is always hidden. */
  readonly isHidden: boolean;
};

/** An address that the form makes the visitor's browser fetch. */
type FetchedAddress = { readonly file: string; readonly pointer: string; readonly url: string };

export type Layouts = {
  readonly pages: number;
  readonly bindings: readonly Binding[];
  readonly fetched: readonly FetchedAddress[];
  /** Paths that texts and expressions read, so that they are in use though nothing binds to them. */
  readonly readPaths: readonly string[];
};

export type LayoutFile = SourceFile & { readonly value: unknown };

const withoutIndexes = (path: string): string => path.replaceAll(/\[[^\][]*\]/g, '');
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/i, '');
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const deepest = 40;

/** Pages that a Settings.json leaves out of its order are never shown, as are those it names as hidden. */
const shownPages = (settings: readonly LayoutFile[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    settings.flatMap(({ path, value }) => {
      const pages = fieldAt(value, 'pages');
      const grouped = listAt(fieldAt(pages, 'groups')).flatMap((group) => textsAt(fieldAt(group, 'order')));
      const order = [...textsAt(fieldAt(pages, 'order')), ...grouped];
      const others = [textAt(fieldAt(value, 'receiptLayoutName')), textAt(fieldAt(pages, 'pdfLayoutName'))];
      return order.length === 0
        ? []
        : [[folderOf(path), new Set([...order, ...others.filter((name) => name !== undefined)])] as const];
    }),
  );

/** What the pages of the form ask for, fetch and read. */
export const readLayouts = (layouts: readonly LayoutFile[], settings: readonly LayoutFile[]): Layouts => {
  const bindings: Binding[] = [];
  const fetched: FetchedAddress[] = [];
  const readPaths: string[] = [];
  const shown = shownPages(settings);

  const component = (file: string, pointer: string, node: unknown, isHidden: boolean): void => {
    const type = textAt(fieldAt(node, 'type')) ?? '';
    const texts = fieldAt(node, 'textResourceBindings');
    const textIds = [textAt(fieldAt(texts, 'title'))].filter((id) => id !== undefined);
    const bound = fieldAt(node, 'dataModelBindings');
    if (isJsonObject(bound))
      for (const [name, value] of Object.entries(bound)) {
        const path = textAt(value) ?? textAt(fieldAt(value, 'field'));
        if (path !== undefined)
          bindings.push({
            file,
            pointer: `${pointer}/dataModelBindings/${pointerPart(name)}`,
            componentType: type,
            path: withoutIndexes(path),
            textIds,
            optionsId: textAt(fieldAt(node, 'optionsId')),
            isHidden,
          });
      }
  };

  const walk = (file: string, node: unknown, pointer: string, isHidden: boolean, depth: number): void => {
    if (depth > deepest) return;
    if (Array.isArray(node)) {
      if (node[0] === 'dataModel' && typeof node[1] === 'string') readPaths.push(withoutIndexes(node[1]));
      for (const [index, item] of node.entries())
        walk(file, item, `${pointer}/${index}`, isHidden, depth + 1);
      return;
    }
    if (!isJsonObject(node)) return;
    const hides = isHidden || node.hidden === true;
    if (typeof node.type === 'string' && (node.dataModelBindings !== undefined || node.id !== undefined))
      component(file, pointer, node, hides);
    const source = fieldAt(node, 'src');
    const addresses = isJsonObject(source) ? Object.values(source) : [source];
    for (const url of addresses.flatMap((value) => textAt(value) ?? []))
      if (/^https?:\/\//i.test(url)) fetched.push({ file, pointer: `${pointer}/src`, url });
    for (const [name, item] of Object.entries(node))
      if (name !== '$schema') walk(file, item, `${pointer}/${pointerPart(name)}`, hides, depth + 1);
  };

  for (const { path, value } of layouts) {
    const pages = shown.get(folderOf(folderOf(path)));
    walk(path, value, '', pages !== undefined && !pages.has(fileName(path)), 0);
  }
  return { pages: layouts.length, bindings, fetched, readPaths };
};
