import { readReferenceFields } from '@risikobilde/core';

const quoted = (texts: readonly string[]): string => `[${texts.map((text) => `'${text}'`).join(', ')}]`;

/** The text of `packages/core/src/references/reference-fields.ts`. */
export const referenceFieldsPage = (): string => {
  const kinds = Object.entries(readReferenceFields()).map(([kind, fields]) => {
    const lines = fields.map((field) => {
      if ('isGround' in field) return `    { at: '${field.at}', isGround: true },`;
      const not = field.not ? `, not: ${quoted(field.not)}` : '';
      const parts = `at: '${field.at}', to: '${field.to}', kinds: ${quoted(field.kinds)}${not}`;
      const line = `    { ${parts} },`;
      // As the formatter breaks it.
      return line.length <= 110
        ? line
        : `    {\n      ${parts.split(/, (?=\w+: )/).join(',\n      ')},\n    },`;
    });
    const oneLine = `  ${kind}: [${lines.map((line) => line.trim().slice(0, -1)).join(', ')}],`;
    return lines.length === 1 && oneLine.length <= 110 ? oneLine : `  ${kind}: [\n${lines.join('\n')}\n  ],`;
  });
  return `// Written from the schemas by \`npm run docs\`; do not edit.
import type { FieldReference } from '../model/field-reference.js';

/** Where each kind of record, each kind of world entry and a ground have references. */
export const referenceFields: Readonly<Record<string, readonly FieldReference[]>> = {
${kinds.join('\n')}
};
`;
};
