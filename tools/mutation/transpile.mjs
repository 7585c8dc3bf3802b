import ts from 'typescript';

/** TypeScript to the body of a function that makes the module; null when the text does not parse. */
export function transpile(file, text) {
  const { outputText, diagnostics } = ts.transpileModule(text, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return diagnostics.length > 0 ? null : outputText.replaceAll('import.meta', 'meta');
}
