// Writes schemas/, docs/errors.md, docs/rules.md, the pictures in docs/method/ and the table of references from the code that they describe. Run: npm run docs
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas, schemaText } from '@risikobilde/core';
import { errorsPage } from './errors-page.js';
import { methodPictures } from './method-pictures.js';
import { referenceFieldsPage } from './reference-fields-page.js';
import { rulesPage } from './rules-page.js';

const root = new URL('../', import.meta.url);
mkdirSync(new URL('schemas/', root), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(new URL(`schemas/${name}`, root), schemaText(schema));
writeFileSync(new URL('docs/errors.md', root), errorsPage());
writeFileSync(new URL('docs/rules.md', root), rulesPage());
writeFileSync(new URL('packages/core/src/references/reference-fields.ts', root), referenceFieldsPage());
for (const [name, picture] of methodPictures()) writeFileSync(new URL(`docs/method/${name}`, root), picture);
