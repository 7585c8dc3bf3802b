import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { type Language, languages } from '../packages/words/src/language.js';

type Area = { readonly name: string; readonly messages: Readonly<Record<string, string>> };
/** The catalogue of one language: its areas (files), and all their messages together. */
type LanguageCatalogue = {
  readonly areas: readonly Area[];
  readonly messages: Readonly<Record<string, string>>;
};
export type Catalogues = Readonly<Record<Language, LanguageCatalogue>>;

type Files = {
  readonly readdirSync: (folder: URL) => string[];
  readonly readFileSync: (file: URL, encoding: 'utf8') => string;
};

/** Reads `messages/<language>/<area>.json` of every language. */
export const readCatalogues = (folder: URL, files: Files): Catalogues => {
  const read = (language: Language): LanguageCatalogue => {
    const at = new URL(`${language}/`, folder);
    const areas = files
      .readdirSync(at)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({
        name: name.replace('.json', ''),
        // A catalogue is a flat object of strings; `checkCatalogues` says where one is not.
        messages: JSON.parse(files.readFileSync(new URL(name, at), 'utf8')) as Record<string, string>,
      }));
    return {
      areas,
      messages: Object.assign({}, ...areas.map((area) => area.messages)) as Record<string, string>,
    };
  };
  return Object.fromEntries(languages.map((language) => [language, read(language)])) as Catalogues;
};

/** The places of a message with the type each is filled by, `n: number`, in the order of their names. */
const argumentsOf = (message: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const add = (name: string, type: string): void => {
    const before = found.get(name);
    // The same place may choose a form and stand in the text: the stricter type holds.
    if (before === undefined || before === 'MessageValue') found.set(name, type);
  };
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.argument) add(element.value, 'MessageValue');
      else if (element.type === TYPE.number) add(element.value, 'number');
      else if (element.type === TYPE.date) add(element.value, 'string');
      else if (element.type === TYPE.plural) {
        add(element.value, 'number');
        for (const { value } of Object.values(element.options)) walk(value);
      } else if (element.type === TYPE.select) {
        add(
          element.value,
          'other' in element.options && Object.keys(element.options).length > 1
            ? 'string'
            : Object.keys(element.options)
                .sort()
                .map((option) => `'${option}'`)
                .join(' | '),
        );
        for (const { value } of Object.values(element.options)) walk(value);
      }
    }
  };
  walk(parse(message, { ignoreTag: true }));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const signature = (message: string): string =>
  [...argumentsOf(message)].map(([name, type]) => `${name}: ${type}`).join('; ');

/** What is wrong with the catalogues, a line each with language, area and key; none when all is well. */
export const checkCatalogues = (catalogues: Catalogues): readonly string[] => {
  const faults: string[] = [];
  const source = catalogues.nb;
  for (const language of languages) {
    const { areas, messages } = catalogues[language];
    const seen = new Map<string, string>();
    for (const area of areas) {
      for (const [key, text] of Object.entries(area.messages)) {
        const at = `${language}/${area.name}.json ${key}`;
        const before = seen.get(key);
        if (before !== undefined) faults.push(`${at}: is in ${before}.json too`);
        seen.set(key, area.name);
        if (typeof text !== 'string' || text === '') {
          faults.push(`${at}: a message is a text that is not empty`);
          continue;
        }
        try {
          const here = signature(text);
          const first = source.messages[key];
          if (first === undefined) faults.push(`${at}: has no bokmål`);
          else if (here !== signature(first))
            faults.push(`${at}: has the places (${here}) but bokmål (${signature(first)})`);
        } catch (error) {
          faults.push(`${at}: is not ICU MessageFormat: ${String(error)}`);
        }
      }
    }
    for (const area of source.areas)
      for (const key of Object.keys(area.messages))
        if (messages[key] === undefined) faults.push(`${language}/${area.name}.json ${key}: is missing`);
  }
  return faults;
};

const camel = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const heading = '// Written from the catalogues by `npm run words`; do not edit.\n';

const moduleOf = (language: Language, areas: readonly string[]): string =>
  [
    heading,
    ...areas.map(
      (name) => `import ${camel(name)} from '../messages/${language}/${name}.json' with { type: 'json' };\n`,
    ),
    `\nexport const messages: Readonly<Record<string, string>> = { ${areas.map((name) => `...${camel(name)}`).join(', ')} };\n`,
  ].join('');

/** What the first screen of the workbench says; the words of the other screens are fetched after it. */
const firstScreen: ReadonlySet<string> = new Set([
  'articles',
  'charts-strip',
  'common',
  'conclusion',
  'core',
  'countries',
  'reasons',
  'rules',
  'terms',
  'transfers',
  'web-shared',
  'web-shell',
  'web-start',
  'web-status',
  'web-tour',
]);

/**
 * What no browser says in one language: the words of the command line and of the list of editions, and those that are written in every language at once,
 * or in another than the page's.
 */
const notShown: ReadonlySet<string> = new Set([
  'cli',
  'editions',
  'errors',
  'import-findings',
  'import-proposals',
  'import-report',
  'letters',
  'records',
  'refusals',
]);

/** What is written into records, or kept beside them, in every language that has it: its areas, by what writes it. */
const writtenAreas: Readonly<Record<string, readonly string[]>> = {
  'written-import': ['altinn-import', 'import-findings', 'import-proposals', 'import-report', 'problems'],
  'written-records': ['records'],
};

const writtenModule = (catalogues: Catalogues, areas: readonly string[]): string => {
  const complete = languages.filter((language) =>
    areas.every((area) => catalogues[language].areas.some(({ name }) => name === area)),
  );
  const nameOf = (language: Language, area: string): string => camel(`${language}-${area}`);
  return [
    heading,
    "import type { Language } from '../language.js';\n",
    ...complete.flatMap((language) =>
      areas.map(
        (area) =>
          `import ${nameOf(language, area)} from '../messages/${language}/${area}.json' with { type: 'json' };\n`,
      ),
    ),
    '\n/** The messages that are written into records, in the languages that have them all. */\n',
    'export const catalogues: Partial<Readonly<Record<Language, Readonly<Record<string, string>>>>> = {\n',
    ...complete.map(
      (language) => `  ${language}: { ${areas.map((area) => `...${nameOf(language, area)}`).join(', ')} },\n`,
    ),
    '};\n',
  ].join('');
};

/** The generated files by name: the places of every key, and one module a language that holds its areas together. */
export const messageArguments = (catalogues: Catalogues): Readonly<Record<string, string>> => {
  const rows = Object.entries(catalogues.nb.messages)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => {
      const places = signature(text);
      // The formatter takes the quotation marks off a name that needs none.
      const name = /^\w+$/.test(key) ? key : `'${key}'`;
      return `  ${name}: ${places === '' ? 'None' : `{ ${places} }`};\n`;
    });
  const uses = rows.some((row) => row.includes('MessageValue'));
  const modules = (language: Language): readonly (readonly [string, string])[] => {
    const areas = catalogues[language].areas.map(({ name }) => name);
    const isFirst = (name: string): boolean => firstScreen.has(name);
    return [
      [`${language}.ts`, moduleOf(language, areas)],
      [`${language}-first.ts`, moduleOf(language, areas.filter(isFirst))],
      [
        `${language}-rest.ts`,
        moduleOf(
          language,
          areas.filter((name) => !isFirst(name) && !notShown.has(name)),
        ),
      ],
    ];
  };
  return {
    'message-arguments.ts': [
      heading,
      uses ? "import type { MessageValue } from '../message-value.js';\n\n" : '\n',
      rows.some((row) => row.endsWith('None;\n')) ? 'type None = Record<string, never>;\n\n' : '',
      '/** Every key, with the places of its message and what fills them. */\nexport type MessageArguments = {\n',
      ...rows,
      '};\n',
    ].join(''),
    ...Object.fromEntries(languages.flatMap(modules)),
    ...Object.fromEntries(
      Object.entries(writtenAreas).map(([name, areas]) => [`${name}.ts`, writtenModule(catalogues, areas)]),
    ),
    'load.ts': [
      heading,
      "import type { Language } from '../language.js';\nimport type { Catalogue } from '../words.js';\n\n",
      'type Load = () => Promise<{ readonly messages: Catalogue }>;\n\n',
      '/** Fetches the messages of one language, for what runs in a browser: those of its first screen, and the rest. */\n',
      'export const loadMessages: Readonly<Record<Language, { readonly first: Load; readonly rest: Load }>> = {\n',
      ...languages.map(
        (language) =>
          `  ${language}: { first: () => import('./${language}-first.js'), rest: () => import('./${language}-rest.js') },\n`,
      ),
      '};\n',
    ].join(''),
    'every-language.ts': [
      heading,
      "import type { Language } from '../language.js';\n",
      ...languages.map((language) => `import { messages as ${language} } from './${language}.js';\n`),
      '\n/** The messages of all languages at once. */\n',
      'export const everyLanguage: Readonly<Record<Language, Readonly<Record<string, string>>>> = {\n',
      ...languages.map((language) => `  ${language},\n`),
      '};\n',
    ].join(''),
  };
};
