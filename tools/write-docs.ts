// Writes schemas/, docs/errors.md, docs/rules.md, docs/facts.md, docs/life-cycle.md, docs/method/legal-questions.md, the pictures in docs/method/, the tables of references and fields from the code that they describe; says which words of fields are missing. Run: npm run docs
import { mkdirSync, writeFileSync } from 'node:fs';
import { outputJsonSchemas } from '@risikobilde/cli';
import { jsonSchemas, schemaText } from '@risikobilde/core';
import { fieldHelp } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { errorsPage } from './errors-page.js';
import { factsPage } from './facts-page.js';
import { fieldCataloguePage, kindCataloguePage, missingFieldWords } from './field-catalogue-page.js';
import { formPage } from './form-page.js';
import { legalQuestionsPage } from './legal-questions-page.js';
import { lifeCyclePage } from './life-cycle-page.js';
import { countLines, loweredBudget, readLineBudget } from './line-budget.js';
import { methodPictures } from './method-pictures.js';
import { publicSurface } from './public-surface.js';
import { referenceFieldsPage } from './reference-fields-page.js';
import { rulesPage } from './rules-page.js';

const root = new URL('../', import.meta.url);
mkdirSync(new URL('schemas/', root), { recursive: true });
for (const [name, schema] of Object.entries({
  ...jsonSchemas((place) => fieldHelp(wordsOf.en, place)),
  ...outputJsonSchemas(),
}))
  writeFileSync(new URL(`schemas/${name}`, root), schemaText(schema));
writeFileSync(new URL('docs/errors.md', root), errorsPage());
writeFileSync(new URL('docs/rules.md', root), rulesPage());
writeFileSync(new URL('docs/facts.md', root), factsPage());
writeFileSync(new URL('docs/method/legal-questions.md', root), legalQuestionsPage());
writeFileSync(new URL('docs/life-cycle.md', root), lifeCyclePage());
writeFileSync(new URL('docs/edpb-dpia-form.md', root), formPage());
writeFileSync(new URL('packages/core/src/references/reference-fields.ts', root), referenceFieldsPage());
writeFileSync(new URL('packages/core/src/kinds/kind-catalogue.ts', root), kindCataloguePage());
writeFileSync(new URL('packages/core/src/kinds/field-catalogue.ts', root), fieldCataloguePage());
for (const missing of missingFieldWords()) console.log(missing);
for (const [name, picture] of methodPictures()) writeFileSync(new URL(`docs/method/${name}`, root), picture);
writeFileSync(new URL('docs/public-surface.md', root), publicSurface());
writeFileSync(
  new URL('tools/line-budget.json', root),
  `${JSON.stringify(loweredBudget(readLineBudget(), countLines()), undefined, 2)}\n`,
);
