import { fieldAt, isJsonObject, type JsonObject, listAt, pointerPart, textAt } from './json.js';
import {
  asksForElevenDigits,
  deepestField,
  type Model,
  type ModelField,
  mostFields,
  structural,
} from './model-field.js';

type At = {
  readonly path: readonly string[];
  readonly pointer: string;
  readonly types: readonly string[];
  /** The references that led here; one that comes again is a circle. */
  readonly through: readonly string[];
};

/**
 * The fields of a JSON Schema of a form: 2020-12 with `$defs`, or the older shape with `definitions` and one root
 * property. Only references within the file are followed.
 */
export const readJsonModel = (file: string, schema: JsonObject): Model => {
  const fields = new Map<string, ModelField>();
  let isCut = false;

  const target = (reference: string): unknown =>
    reference.startsWith('#/')
      ? reference
          .slice(2)
          .split('/')
          .reduce<unknown>(
            (node, part) => fieldAt(node, part.replaceAll('~1', '/').replaceAll('~0', '~')),
            schema,
          )
      : undefined;

  /** Visits a node; gives whether it holds fields of its own. */
  const visit = (node: unknown, at: At): boolean => {
    if (!isJsonObject(node)) return false;
    if (fields.size >= mostFields || at.path.length > deepestField) {
      isCut = true;
      return true;
    }
    const found: boolean[] = [];
    const reference = textAt(node.$ref);
    if (reference !== undefined && at.through.includes(reference)) return true;
    if (reference !== undefined) {
      const name = reference.slice(reference.lastIndexOf('/') + 1);
      const next = {
        ...at,
        pointer: reference.slice(1),
        types: [...at.types, name],
        through: [...at.through, reference],
      };
      const inner = target(reference);
      if (isJsonObject(inner)) return visitOrKeep(inner, next, at);
    }
    for (const key of ['allOf', 'oneOf', 'anyOf'] as const)
      for (const [index, part] of listAt(node[key]).entries())
        found.push(visit(part, { ...at, pointer: `${at.pointer}/${key}/${index}` }));
    if (isJsonObject(node.items))
      found.push(visitOrKeep(node.items, { ...at, pointer: `${at.pointer}/items` }, at));
    if (isJsonObject(node.properties))
      for (const [name, part] of Object.entries(node.properties)) {
        const pointer = `${at.pointer}/properties/${pointerPart(name)}`;
        const next = { path: [...at.path, name], pointer, types: [], through: at.through };
        visitOrKeep(part, next, next);
        found.push(true);
      }
    return found.some(Boolean);
  };

  /** A node without fields of its own is a field, kept where it was named. */
  const visitOrKeep = (node: unknown, at: At, named: At): boolean => {
    if (visit(node, at)) return true;
    if (named.path.length > 0 && isJsonObject(node)) keep(node, at, named);
    return named.path.length > 0;
  };

  const keep = (node: JsonObject, at: At, named: At): void => {
    const path = named.path.join('.');
    const parts = [node, ...listAt(node.allOf).filter(isJsonObject)];
    const pattern = parts.flatMap((part) => textAt(part.pattern) ?? []).join(' ');
    if (fields.has(path) || structural.has(named.path.at(-1) ?? '')) return;
    fields.set(path, {
      file,
      path,
      pointer: named.pointer,
      types: at.types,
      isFixed: parts.some(
        (part) => part.const !== undefined || (Array.isArray(part.enum) && part.enum.length === 1),
      ),
      isElevenDigits: asksForElevenDigits(pattern),
    });
  };

  const start = rootOf(schema);
  visit(start.node, { path: [], pointer: start.pointer, types: [], through: [] });
  return { file, fields: [...fields.values()], isCut };
};

/**
 * The older shape names the form as its first property, which refers to it; beside it may stand every part of the form once
 * more. Bindings name neither the form nor those copies.
 */
const rootOf = (schema: JsonObject): { readonly node: unknown; readonly pointer: string } => {
  const whole = { node: schema, pointer: '' };
  if (schema['@xsdRootElement'] !== undefined || !isJsonObject(schema.properties)) return whole;
  const [form, ...others] = Object.entries(schema.properties);
  if (form === undefined || textAt(fieldAt(form[1], '$ref')) === undefined) return whole;
  const inner = new Set(referencesIn(schema.definitions ?? schema.$defs));
  const references = others.flatMap(([, node]) => textAt(fieldAt(node, '$ref')) ?? []);
  const copies = references.filter((reference) => inner.has(reference)).length;
  return others.length === 0 || copies > others.length / 2
    ? { node: form[1], pointer: `/properties/${pointerPart(form[0])}` }
    : whole;
};

/** Every reference under a node; a stack and not recursion, since a file may be deep. */
const referencesIn = (node: unknown): readonly string[] => {
  const found: string[] = [];
  const open: unknown[] = [node];
  while (open.length > 0) {
    const one = open.pop();
    if (Array.isArray(one)) open.push(...one);
    else if (isJsonObject(one))
      for (const [name, value] of Object.entries(one)) {
        if (name === '$ref' && typeof value === 'string') found.push(value);
        else open.push(value);
      }
  }
  return found;
};
