import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../changes/', import.meta.url);

/** CHANGELOG.md: what stands in changes/, the newest first. */
export const changelog = (): string => {
  const parts = readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .sort()
    .toReversed()
    .map((name) => {
      const title = name.slice(5, -3).replaceAll('-', ' ');
      const text = readFileSync(new URL(name, folder), 'utf8').trim();
      return `## ${title.charAt(0).toUpperCase()}${title.slice(1)}\n\n${text}\n`;
    });
  return `# Changelog\n\nMade from changes/ by \`npm run docs\`; the newest first. All of it is in 0.1.0, the first version.\n\n${parts.join('\n')}`;
};
