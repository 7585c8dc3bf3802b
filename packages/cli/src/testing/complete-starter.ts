import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './run-cli.js';

const starter = fileURLToPath(new URL('../../starter', import.meta.url));
const routine = '{ nb: Rutine 4.2, nn: Rutine 4.2, en: Routine 4.2 }';
const items = ['28-1', '28-2', '28-3-0', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '28-4', '28-9', '28-10'];
const rights = [
  ['13', 'exists'],
  ['16', 'exists'],
  ['17', 'exists'],
  ['18', 'exists'],
  ['19', 'exists'],
  ['21', 'mayBeOverridden'],
] as const;

/** The starter with what it lacks written into it: an assessment of which nothing but the approval is missing. */
export const completeStarter = (folder: string): void => {
  cpSync(starter, folder, { recursive: true });
  const append = (file: string, text: string): void => {
    const path = join(folder, file);
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n${text}\n`);
  };
  append(
    'assessment.yaml',
    `dpo: ${routine}\nbreaches:\n  toAuthority: ${routine}\n  toPersons: ${routine}\n  fromProcessors: ${routine}`,
  );
  append(
    'rights.yaml',
    rights
      .map(
        ([article, says]) =>
          `  - { id: "right-${article}", article: "${article}", activities: [booking], says: ${says}, how: ${routine}, answeredBy: municipality, timeLimit: ${routine} }`,
      )
      .join('\n'),
  );
  writeFileSync(
    join(folder, 'requirements.yaml'),
    `kind: requirement\nrecords:\n${items
      .map(
        (item) =>
          `  - { id: "met-${item}", item: "art-28:${item}", engagement: municipality-hosting-provider, met: met, why: ${routine}, evidence: [{ title: Databehandleravtalen }], on: 2026-02-09, by: municipality }`,
      )
      .join('\n')}\n`,
  );
};

/** Approves what is in the folder, as the program says that an approval is written. */
export const approve = async (parent: string, folder: string, on: string, fields = ''): Promise<void> => {
  const { err } = await runCli(['release', folder, '--version', 'x', '--as-of', on], parent);
  const [, content, world] = /contentHash: (\w+), worldHash: (\w+)/.exec(err) ?? [];
  const path = join(parent, folder, 'decisions.yaml');
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8').trimEnd()}\n  - { id: approval-${on}, type: approval, by: ${routine}, on: ${on}, why: ${routine}, contentHash: "${content ?? ''}", worldHash: "${world ?? ''}"${fields} }\n`,
  );
};
