import type { Evidence, Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { messageText, surest } from '../finding.js';

/** Whom the data are about: those who may start the form, and those its fields are about. */
export const proposeSubjects = (context: AppContext): readonly Proposal[] => [
  ...byParty(context),
  ...byField(context),
  ...byWriting(context),
];

const byParty = ({ app }: AppContext): readonly Proposal[] => {
  const { parties, everyoneMayStart } = app.metadata;
  // A resource alone says nothing of who may start.
  if (app.metadata.dataTypes.length === 0 && app.resource !== undefined) return [];
  const evidence: readonly Evidence[] = [
    {
      file: app.metadataFile,
      pointer: '/partyTypesAllowed',
      found: everyoneMayStart ? '–' : parties.join(', '),
      why: everyoneMayStart ? messageText('import.party.everyone') : messageText('import.party.marked'),
    },
  ];
  const rules = app.policy?.value.rules ?? [];
  const roles = rules.flatMap(({ permits, subjects }) =>
    subjects.filter(({ type }) => permits && type === 'role').map(({ value }) => value),
  );
  const isUnnamed = everyoneMayStart && roles.length > 0 && !roles.includes('PRIV');
  const unnamed: readonly Evidence[] = isUnnamed
    ? [
        {
          file: app.policy?.file ?? '',
          pointer: 'Rule',
          found: 'PRIV',
          why: messageText('import.party.unnamed'),
        },
      ]
    : [];
  const proposals: Proposal[] = [];
  if (parties.includes('person')) {
    const text = messageText('import.subjectsPrivatePersons.text');
    proposals.push({
      id: 'subjects-private-persons',
      text,
      why: messageText('import.subjectsPrivatePersons.why'),
      effect: { field: 'subjects', item: { text, vulnerable: false } },
      evidence: [...evidence, ...unnamed],
      // Everyone is what the app says; whether it was meant is another matter, and less likely where no rule names them.
      confidence: isUnnamed ? 'low' : everyoneMayStart ? 'medium' : 'high',
    });
  }
  if (parties.some((party) => party !== 'person')) {
    const text = messageText('import.subjectsPersonsInBusinesses.text');
    proposals.push({
      id: 'subjects-persons-in-businesses',
      text,
      why: messageText('import.subjectsPersonsInBusinesses.why'),
      effect: { field: 'subjects', item: { text, vulnerable: false } },
      evidence,
      confidence: 'high',
    });
  }
  return proposals;
};

const byField = ({ fields }: AppContext): readonly Proposal[] => {
  const hits = groupBy(
    fields.flatMap((one) => one.hits).filter(({ words }) => words.subjects !== undefined),
    ({ words }) => words.id,
  );
  return [...hits.values()].flatMap((all): readonly Proposal[] => {
    const words = all[0]?.words;
    if (words?.subjects === undefined) return [];
    return [
      {
        id: `subjects-${words.id}`,
        text: words.subjects.text,
        why: words.why,
        effect: { field: 'subjects', item: words.subjects },
        evidence: all.map(({ evidence }) => evidence),
        confidence: surest(all.map(({ confidence }) => confidence)),
      },
    ];
  });
};

/** Free text and attachments: the one who writes decides whom it is about. */
const byWriting = ({ app }: AppContext): readonly Proposal[] => {
  const areas = app.layouts.bindings.filter(
    ({ componentType, isHidden }) => componentType === 'TextArea' && !isHidden,
  );
  if (areas.length === 0) return [];
  const text = messageText('import.subjectsMentionedInFreeText.text');
  return [
    {
      id: 'subjects-mentioned-in-free-text',
      text,
      why: messageText('import.subjectsMentionedInFreeText.why'),
      effect: { field: 'subjects', item: { text, vulnerable: false } },
      evidence: areas.map(({ file, pointer, path }) => ({
        file,
        pointer,
        found: path,
        why: messageText('import.subjectsMentionedInFreeText.found'),
      })),
      confidence: 'medium',
    },
  ];
};
