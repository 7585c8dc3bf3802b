// Writes schemas/ and docs/errors.md from the code that they describe. Run: npx tsx --conditions=@risikobilde/source tools/write-schemas.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas, schemaText } from '@risikobilde/core';
import { errorsPage } from './errors-page.js';

const root = new URL('../', import.meta.url);
mkdirSync(new URL('schemas/', root), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(new URL(`schemas/${name}`, root), schemaText(schema));
writeFileSync(new URL('docs/errors.md', root), errorsPage());
