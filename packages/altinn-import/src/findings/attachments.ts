import type { FullText } from '@risikobilde/core';
import type { AppContext } from '../app-context.js';
import { type AppFinding, say } from '../finding.js';
import { type DataType, isAttachment } from '../read/metadata.js';

type Check = {
  readonly id: string;
  readonly severity: AppFinding['severity'];
  readonly field: string;
  readonly fails: (type: DataType) => boolean;
  readonly text: FullText;
  readonly why: FullText;
  readonly todo: FullText;
};

const checks: readonly Check[] = [
  {
    id: 'file-scan-off',
    severity: 'warning',
    field: 'enableFileScan',
    fails: ({ scansFiles }) => !scansFiles,
    text: say(
      'Vedlegg blir ikke sjekket for skadevare.',
      'Vedlegg blir ikkje sjekka for skadevare.',
      'Attachments are not scanned for malware.',
    ),
    why: say(
      'Filskanning er ikke slått på.',
      'Filskanning er ikkje slått på.',
      'File scanning is not switched on.',
    ),
    todo: say(
      'Slå på enableFileScan, eller skriv hvor vedleggene sjekkes før saksbehandlere åpner dem.',
      'Slå på enableFileScan, eller skriv kvar vedlegga blir sjekka før saksbehandlarar opnar dei.',
      'Switch enableFileScan on, or write where attachments are checked before case workers open them.',
    ),
  },
  {
    id: 'any-file-type',
    severity: 'warning',
    field: 'allowedContentTypes',
    fails: ({ contentTypes }) => contentTypes.length === 0,
    text: say(
      'Vedlegg kan være av en hvilken som helst filtype.',
      'Vedlegg kan vere av kva filtype som helst.',
      'Attachments may be of any file type.',
    ),
    why: say(
      'Ingen filtyper er listet opp, og da tas alle imot.',
      'Ingen filtypar er lista opp, og då blir alle tekne imot.',
      'No file types are listed, and then all are accepted.',
    ),
    todo: say(
      'List opp filtypene dere trenger i allowedContentTypes.',
      'List opp filtypane de treng i allowedContentTypes.',
      'List the file types you need in allowedContentTypes.',
    ),
  },
  {
    id: 'no-size-limit',
    severity: 'info',
    field: 'maxSize',
    fails: ({ maxSize }) => maxSize === 'unlimited',
    text: say(
      'Vedlegg har ingen største størrelse.',
      'Vedlegg har ingen største storleik.',
      'Attachments have no largest size.',
    ),
    why: say(
      'maxSize mangler, og da er størrelsen ubegrenset.',
      'maxSize manglar, og då er storleiken uavgrensa.',
      'maxSize is missing, and then the size is unlimited.',
    ),
    todo: say('Sett maxSize.', 'Set maxSize.', 'Set maxSize.'),
  },
  {
    id: 'no-count-limit',
    severity: 'info',
    field: 'maxCount',
    fails: ({ maxCount }) => maxCount === 'unlimited',
    text: say(
      'Det er ingen grense for hvor mange vedlegg som kan sendes inn.',
      'Det er inga grense for kor mange vedlegg som kan sendast inn.',
      'There is no limit to the number of attachments.',
    ),
    why: say(
      'maxCount er null eller mindre, og da er antallet ubegrenset.',
      'maxCount er null eller mindre, og då er talet uavgrensa.',
      'maxCount is zero or less, and then the number is unlimited.',
    ),
    todo: say(
      'Sett maxCount til det dere trenger.',
      'Set maxCount til det de treng.',
      'Set maxCount to what you need.',
    ),
  },
];

/** What attachments let in: one finding for each thing that is not limited, with the data types it concerns. */
export const findInAttachments = ({ app }: AppContext): readonly AppFinding[] => {
  const attachments = app.metadata.dataTypes.filter(isAttachment);
  return checks.flatMap(({ id, severity, field, fails, text, why, todo }) => {
    const failing = attachments.filter(fails);
    return failing.length === 0
      ? []
      : [
          {
            id,
            severity,
            text,
            todo,
            source: { source: 'gdpr', provision: 'art. 32' },
            evidence: failing.map((type) => ({
              file: app.metadataFile,
              pointer: `/dataTypes/${type.index}/${field}`,
              found: type.id,
              why,
            })),
          },
        ];
  });
};
