import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { charactersOf, withNumbers } from './font-coverage.js';

/** A document in Typst with what it takes in, and the day the file says it was made, `YYYY-MM-DD`. */
export type TypesetJob = {
  readonly main: string;
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly on: string;
};

const require = createRequire(import.meta.url);
let compiler: NodeCompiler | undefined;
let characters: ReadonlySet<number> | undefined;

/**
 * The document as PDF/UA-1 with Inter embedded; the same bytes for the same job. The compiler is a binary of some 50 MB and is
 * loaded when it is first asked for. A character that Inter does not have stands as its number.
 * @throws When the document cannot be tagged PDF: a picture without a text, a heading out of order, a link to nowhere.
 */
export const typeset = ({ main, files, on }: TypesetJob): Uint8Array<ArrayBuffer> => {
  const { NodeCompiler: Compiler } = require('@myriaddreamin/typst-ts-node-compiler') as {
    readonly NodeCompiler: typeof NodeCompiler;
  };
  compiler ??= Compiler.create({ workspace: fonts(), fontArgs: [{ fontPaths: faces() }] });
  const has = (characters ??= charactersOf(regular()));
  for (const { path, bytes } of files) {
    const held = Buffer.from(bytes);
    // A picture has words of its own, set in the same font.
    const shown = path.endsWith('.svg') ? Buffer.from(withNumbers(held.toString('utf8'), has)) : held;
    compiler.mapShadow(join(fonts(), path), shown);
  }
  try {
    const pdf = compiler.pdf(
      { mainFileContent: withNumbers(main, has) },
      { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${on}T00:00:00Z`) / 1000 },
    );
    return new Uint8Array(pdf);
  } catch (error) {
    // The compiler says what is wrong in the code of its error.
    throw new Error(`typeset: ${(error as { readonly code?: string }).code ?? String(error)}`, {
      cause: error,
    });
  } finally {
    for (const { path } of files) compiler.unmapShadow(join(fonts(), path));
    compiler.evictCache(30);
  }
};

const fonts = (): string => dirname(require.resolve('@expo-google-fonts/inter/package.json'));

/** The folders of the weights in use: the others are left where they are. */
const faces = (): string[] => ['400Regular', '500Medium', '600SemiBold'].map((name) => join(fonts(), name));

/** All weights have the same characters. */
const regular = (): Buffer => {
  const [folder = ''] = faces();
  const file = readdirSync(folder).find((name) => name.endsWith('.ttf'));
  if (file === undefined) throw new Error(`no font in ${folder}`);
  return readFileSync(join(folder, file));
};
