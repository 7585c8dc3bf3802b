import { asksForElevenDigits, deepestField, type Model, type ModelField, mostFields } from './model-field.js';
import { childrenNamed, type XmlElement } from './xml.js';

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const named = (root: XmlElement, element: string): ReadonlyMap<string, XmlElement> =>
  new Map(childrenNamed(root, element).map((one) => [one.attributes.get('name') ?? '', one] as const));

const allUnder = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => [child, ...allUnder(child)]);

const wrappers = new Set([
  'sequence',
  'choice',
  'all',
  'complexType',
  'complexContent',
  'extension',
  'restriction',
]);

/** The fields of an XML Schema of a form (SERES and others), where there is no JSON Schema. */
export const readXsdModel = (file: string, root: XmlElement): Model => {
  const complex = named(root, 'complexType');
  const simple = named(root, 'simpleType');
  const groups = named(root, 'group');
  const elements = named(root, 'element');
  const fields = new Map<string, ModelField>();
  let isCut = false;

  const keep = (
    path: readonly string[],
    types: readonly string[],
    definitions: readonly XmlElement[],
    fixed: boolean,
  ): void => {
    const key = path.join('.');
    if (fields.has(key)) return;
    if (fields.size >= mostFields) {
      isCut = true;
      return;
    }
    const facets = definitions.flatMap(allUnder);
    const values = (name: string): readonly string[] =>
      facets.filter((facet) => facet.name === name).flatMap((facet) => facet.attributes.get('value') ?? []);
    fields.set(key, {
      file,
      path: key,
      pointer: path.join('/'),
      types,
      isFixed: fixed || values('enumeration').length === 1,
      isElevenDigits: values('pattern').some(asksForElevenDigits),
    });
  };

  /** Visits what a type holds; gives whether it held fields. */
  const visit = (element: XmlElement, path: readonly string[], through: readonly string[]): boolean => {
    if (path.length > deepestField || fields.size >= mostFields) {
      isCut = true;
      return true;
    }
    let found = false;
    for (const child of element.children) {
      if (child.name === 'element') {
        visitElement(child, path, through);
        found = true;
      } else if (child.name === 'group') {
        const name = local(child.attributes.get('ref') ?? '');
        const group = groups.get(name);
        if (group !== undefined && !through.includes(`group ${name}`))
          found = visit(group, path, [...through, `group ${name}`]) || found;
      } else if (child.name === 'simpleContent') {
        const [extension] = [...childrenNamed(child, 'extension'), ...childrenNamed(child, 'restriction')];
        const base = local(extension?.attributes.get('base') ?? '');
        const definition = simple.get(base);
        keep([...path, 'value'], [base], definition === undefined ? [child] : [child, definition], false);
        found = true;
      } else if (wrappers.has(child.name)) {
        const base = local(child.attributes.get('base') ?? '');
        const type = complex.get(base);
        if (type !== undefined && !through.includes(base))
          found = visit(type, path, [...through, base]) || found;
        found = visit(child, path, through) || found;
      }
    }
    return found;
  };

  const visitElement = (element: XmlElement, path: readonly string[], through: readonly string[]): void => {
    const reference = element.attributes.get('ref');
    if (reference !== undefined) {
      const name = local(reference);
      const global = elements.get(name);
      if (global !== undefined && !through.includes(`element ${name}`))
        visitElement(global, path, [...through, `element ${name}`]);
      return;
    }
    const next = [...path, element.attributes.get('name') ?? ''];
    const typeName = local(element.attributes.get('type') ?? '');
    const type = complex.get(typeName);
    if (type !== undefined && through.includes(typeName)) return;
    const holds =
      type !== undefined ? visit(type, next, [...through, typeName]) : visit(element, next, through);
    const definition = simple.get(typeName);
    if (!holds)
      keep(
        next,
        typeName === '' ? [] : [typeName],
        definition === undefined ? [element] : [element, definition],
        element.attributes.has('fixed'),
      );
  };

  const [start] = rootElements(root);
  if (start !== undefined) {
    const type = complex.get(local(start.attributes.get('type') ?? ''));
    visit(type ?? start, [], [local(start.attributes.get('type') ?? '')]);
  }
  return { file, fields: [...fields.values()], isCut };
};

/** Global elements that no other refers to: the form itself. */
const rootElements = (root: XmlElement): readonly XmlElement[] => {
  const referred = new Set(
    allUnder(root).flatMap(({ attributes }) =>
      attributes.has('ref') ? [local(attributes.get('ref') ?? '')] : [],
    ),
  );
  const globals = childrenNamed(root, 'element');
  const free = globals.filter(({ attributes }) => !referred.has(attributes.get('name') ?? ''));
  return free.length > 0 ? free : globals;
};
