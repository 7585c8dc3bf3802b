import { argv } from 'node:process';

/** `npm run bench -- NAME`: runs one suite of measurements. */
const suites: Readonly<Record<string, string>> = {
  bodies: './bodies.ts',
  core: './core.ts',
  faults: './faults.ts',
  files: './files.ts',
  fuzz: './fuzz.ts',
  hostile: './hostile.ts',
  import: './import.ts',
  inherit: './inherit.ts',
  jobs: './jobs.ts',
  lists: './lists.ts',
  opened: './hostile-formats.ts',
  packs: './packs.ts',
  processes: './processes.ts',
  pub: './pub.ts',
  publish: './publish.ts',
  risk: './risk.ts',
  scale: './scale.ts',
  server: './server.ts',
  services: './services.ts',
  told: './notification-faults.ts',
  web: './web.ts',
};

const [name = ''] = argv.slice(2);
const file = suites[name];
if (file === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(suites).join('|')}`);
  process.exitCode = 2;
} else {
  await import(file);
}
