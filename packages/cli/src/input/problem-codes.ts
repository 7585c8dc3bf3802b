/** Every code the command line gives of its own, beside those of files. `docs/errors.md` is held equal to this. */
export const commandProblemCodes = {
  'folder-missing': {
    when: 'The folder that was named does not exist.',
    todo: 'Check the name; the message says which folder was looked for.',
  },
  'not-a-folder': {
    when: 'A file was named where a folder is expected.',
    todo: 'Name the folder of the assessment, the one that holds assessment.yaml.',
  },
  'folder-too-large': {
    when: 'The folder holds more than 5 000 files, or folders nested more than 20 deep: hardly one assessment.',
    todo: 'Name the folder of one assessment.',
  },
  'cannot-read': {
    when: 'The operating system refused to read a file or a folder.',
    todo: 'Put the permissions right; the message carries what the system said.',
  },
  'symbolic-link': {
    when: 'The folder holds a symbolic link. Links are not followed: they can lead out of the folder, or round in a circle.',
    todo: 'Put the file itself in the folder, or remove the link.',
  },
  'world-missing': {
    when: 'The world data (law, adequacy, threat reports, scales) that ships with the program was not found.',
    todo: 'Install the program anew, or name a folder with --world.',
  },
  'id-unknown': {
    when: 'No record, world entry or finding has the id on that day.',
    todo: 'Use one of the ids that the message names, or another day.',
  },
  'ref-unknown': {
    when: 'What was named is neither a folder nor something git knows.',
    todo: 'Name a folder, a ref with --dir FOLDER, or REF:FOLDER.',
  },
  'folder-not-in-ref': {
    when: 'The git ref exists but does not hold the folder.',
    todo: 'Name a ref that holds it, or the path that the folder had there.',
  },
  'not-in-git': {
    when: 'A comparison with a git ref was asked for, but the folder is not in a git repository, or git is not installed.',
    todo: 'Run the command in the repository, or compare two folders with `risikobilde diff`.',
  },
  'store-unavailable': {
    when: 'A store cannot be opened, written to a backup, or read back from one.',
    todo: 'Do what the message says; a backup that cannot be read back has stored nothing.',
  },
  'erase-what': {
    when: 'It was not said what to erase, or more than one thing was.',
    todo: 'Name one of --record with --assessment, --comment, --person and --containing (three characters or more).',
  },
  'heads-unreadable': {
    when: 'A signed list of heads or its key cannot be read, the signature is of another key, or one of the two was not named.',
    todo: 'Name the list and its key; where the signature does not fit, use a copy of the list that was kept elsewhere.',
  },
  'signature-unreadable': {
    when: 'The signature of an edition, the set of keys or a file to hold against it cannot be read, or one of the first two was not named.',
    todo: 'Name both `--signature` and `--keys`; they are at the address of the edition as `edition.jws`, and at `/.well-known/jwks.json`.',
  },
  'csv-not-readable': {
    when: 'A spreadsheet of incidents has a column, a row or a value that cannot be read.',
    todo: 'Put the line right, or name the columns as the message lists them; nothing was written.',
  },
  'word-unreadable': {
    when: 'What was to be taken in is no Word file, is damaged, or unpacks to more than 32 MiB.',
    todo: 'Name a .docx file as Word or LibreOffice saves it.',
  },
  'word-not-of-this': {
    when: 'A Word file was made of another assessment, or not by this program.',
    todo: 'Name the folder that the file was made of; a new one is written by `risikobilde publish --format docx`.',
  },
  'would-overwrite': {
    when: 'A file that would be written exists.',
    todo: 'Name an empty folder, or move the files that the message names.',
  },
  'watch-settings': {
    when: 'The file with the sources to follow cannot be used.',
    todo: 'Put right what the message names; docs/sources.md says what may stand there.',
  },
  'watch-state': {
    when: 'The file with what was seen the last time is another file.',
    todo: 'Name the file that was written the last time, or one that does not exist.',
  },
  'cannot-write': {
    when: 'The operating system refused to write a file or a folder.',
    todo: 'Put the permissions right; the message carries what the system said.',
  },
  'not-a-service': {
    when: 'What was asked for needs an assessment that builds on a release of that platform, and this one does not.',
    todo: 'Name the folder of the service, or write buildsOn in its assessment record.',
  },
  'not-a-platform': {
    when: 'A support pack was asked for from the assessment of a service: only a processor owes help under art. 28(3)(f).',
    todo: 'Name the folder of the platform that the service builds on.',
  },
  'not-loopback': {
    when: '`serve` was asked to listen on an address that others can reach. It has no login.',
    todo: 'Leave --host out, or use 127.0.0.1, ::1 or localhost.',
  },
  'organisation-number': {
    when: 'What was given as an organisation number is not one.',
    todo: 'Give nine digits, as the Central Coordinating Register for Legal Entities has it.',
  },
  'port-taken': {
    when: 'The port that was named is in use.',
    todo: 'Name another, or leave --port out to take the first free one.',
  },
  'workload-unreadable': {
    when: '`risk` was given a file that cannot be opened or is not JSON.',
    todo: 'Name a workload file as JSON, or the folder of an assessment.',
  },
  'workload-invalid': {
    when: 'A workload file holds something that makes no sense. Every fault is reported, and nothing is computed.',
    todo: 'Put right the scenario and field that the message names; it says what is allowed.',
  },
  'option-for-workload': {
    when: '`risk` was given a folder and an option that is for a workload file.',
    todo: 'Leave the option out, or name a workload file.',
  },
} as const satisfies Record<string, { readonly when: string; readonly todo: string }>;

export type CommandProblemCode = keyof typeof commandProblemCodes;
