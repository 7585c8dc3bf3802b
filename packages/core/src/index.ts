export {
  type Assessment,
  type AssessmentRecord,
  isKind,
  isOfKind,
  isPartOn,
  type Kind,
  kinds,
  type RecordOf,
  recordSchemas,
  schemaVersion,
} from './model/assessment.js';
export { isLocalDate, type LocalDate } from './model/local-date.js';
export {
  markdownReferences,
  type MarkdownReference,
  type MarkdownTable,
  markdownTables,
  scanMarkdown,
} from './model/markdown-references.js';
export { isOrganisationNumber } from './model/organisation-number.js';
export { type Reference, referencesIn, referencesOf } from './model/references.js';
export {
  formFor,
  innerSchema,
  isObject,
  marksOf,
  namingField,
  schemaAt,
  unionForms,
  type ValuePath,
} from './model/schema-walk.js';
export { type Language, languages, type Text } from './model/text.js';
export { type Migration, type Migrations, defineMigrations } from './migrate/migrations.js';
export { recordMigrations } from './migrate/record-migrations.js';
export { worldSchemas } from './world/schema.js';
export { isWorldKind, type World, type WorldEntry, type WorldKind, worldKinds } from './world/world.js';
export { type JsonSchema, jsonSchemas, schemaText } from './json-schema/json-schemas.js';
