import { existsSync, readdirSync, readFileSync } from 'node:fs';

// The most lines that each package may have, in line-budget.json. `npm run docs` lowers it to what is there; it rises by an entry in `growths` alone.
const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const parts = ['source', 'tests', 'generated'] as const;
type Part = (typeof parts)[number];
export type LineCounts = Readonly<Record<string, Readonly<Record<Part, number>>>>;
export type LineBudget = {
  readonly lines: LineCounts;
  /** What a package was given room for beside that, and why. */
  readonly growths: readonly {
    readonly package: string;
    readonly part: string;
    readonly lines: number;
    readonly reason: string;
  }[];
};

/** Folders beside the packages that are counted as one is. */
const others = ['bench', 'cases', 'e2e', 'schemas', 'tools', 'world'];

/** Patterns of what is made from something else, as .gitattributes has them. */
const generatedPatterns = (): readonly RegExp[] =>
  read('.gitattributes')
    .split('\n')
    .filter((line) => line.endsWith(' linguist-generated'))
    .map((line) => (line.split(' ')[0] ?? '').replaceAll('.', '\\.'))
    .map((glob) => new RegExp(`^${glob.replaceAll(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))}$`));

const partOf = (path: string, patterns: readonly RegExp[]): Part | undefined => {
  if (patterns.some((pattern) => pattern.test(path))) return 'generated';
  if (!/\.(ts|tsx|mjs|css)$/.test(path)) return undefined;
  return /\.test\.|\/testing\/|^(cases|e2e|world)\//.test(path) ? 'tests' : 'source';
};

/** Lines of code of each package and part, by what is in the folders now. */
export const countLines = (): LineCounts => {
  const patterns = generatedPatterns();
  const packages = readdirSync(new URL('packages/', root)).flatMap((name) =>
    ['src', 'golden'].map((folder) => [name, `packages/${name}/${folder}`] as const),
  );
  const counts: Record<string, Record<Part, number>> = {};
  for (const [name, folder] of [...packages, ...others.map((name) => [name, name] as const)]) {
    if (!existsSync(new URL(folder, root))) continue;
    const count = (counts[name] ??= { source: 0, tests: 0, generated: 0 });
    for (const entry of readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })) {
      const path = `${entry.parentPath}/${entry.name}`.slice(root.pathname.length).replace(/^\/*/, '');
      const part = entry.isFile() ? partOf(path, patterns) : undefined;
      if (part !== undefined) count[part] += read(path).split('\n').length - 1;
    }
  }
  return counts;
};

const grownBy = ({ growths }: LineBudget, name: string, part: Part): number =>
  growths
    .filter((growth) => growth.package === name && growth.part === part)
    .reduce((sum, { lines }) => sum + lines, 0);

/** Each package that has more lines than it may, in words. */
export const overBudget = (budget: LineBudget, counts: LineCounts): readonly string[] =>
  Object.entries(counts).flatMap(([name, count]) =>
    parts.flatMap((part) => {
      const room = (budget.lines[name]?.[part] ?? 0) + grownBy(budget, name, part);
      return count[part] <= room
        ? []
        : `${name} has ${count[part]} lines of ${part}, and may have ${room}: take something out, or add to "growths" in tools/line-budget.json with the reason`;
    }),
  );

/** The budget where no package has more room than it uses; what gave it room stays. */
export const loweredBudget = (budget: LineBudget, counts: LineCounts): LineBudget => ({
  ...budget,
  lines: Object.fromEntries(
    Object.entries(counts).map(([name, count]) => {
      const lowered = (part: Part): number =>
        Math.min(budget.lines[name]?.[part] ?? 0, Math.max(0, count[part] - grownBy(budget, name, part)));
      return [name, { source: lowered('source'), tests: lowered('tests'), generated: lowered('generated') }];
    }),
  ),
});

export const readLineBudget = (): LineBudget => JSON.parse(read('tools/line-budget.json')) as LineBudget;
