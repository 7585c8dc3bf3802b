import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { publishedPackages } from './read-me-examples.js';

const sourceOf = (path: string): string => fileURLToPath(new URL(`../packages/${path}`, import.meta.url));

/** What a module exports: names, types marked; followed through `export *`, without working out any type. */
const exportsOf = (file: string): readonly string[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement): readonly string[] => {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (clause === undefined && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier))
        return exportsOf(
          fileURLToPath(new URL(statement.moduleSpecifier.text.replace(/\.js$/, '.ts'), `file://${file}`)),
        );
      if (clause === undefined || !ts.isNamedExports(clause)) return [];
      return clause.elements.map(
        ({ name, isTypeOnly }) => `${isTypeOnly || statement.isTypeOnly ? 'type ' : ''}${name.text}`,
      );
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) =>
        ts.isIdentifier(name) ? name.text : '',
      );
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement))
      return [`type ${statement.name.text}`];
    const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isNamed && statement.name ? [statement.name.text] : [];
  });
};

/** Every entry of every package that others may install, with what it exports. A name that goes or comes is seen here. */
export const publicSurface = (): string => {
  const parts = publishedPackages.flatMap((name) => {
    const { exports } = JSON.parse(readFileSync(sourceOf(`${name}/package.json`), 'utf8')) as {
      readonly exports: Readonly<Record<string, { readonly '@risikobilde/source': string }>>;
    };
    return Object.entries(exports).flatMap(([entry, target]) => {
      const file = sourceOf(`${name}/${target['@risikobilde/source']}`);
      if (entry.includes('*') || !existsSync(file)) return [];
      const names = [...new Set(exportsOf(file))].sort((a, b) =>
        a.replace('type ', '') < b.replace('type ', '') ? -1 : 1,
      );
      const path = `@risikobilde/${name}${entry.slice(1)}`;
      return [`## ${path}\n\n${names.map((one) => `- \`${one}\``).join('\n')}\n`];
    });
  });
  return `# What the packages export\n\nWritten by \`npm run docs\`. What stands here is public; everything else in a package may change without a word.\n\n${parts.join('\n')}`;
};
