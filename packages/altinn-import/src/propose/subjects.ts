import type { Evidence, Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { fullText, say, surest } from '../finding.js';

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
      why: everyoneMayStart
        ? say(
            'Ingen partstype er krysset av. Da kan alle slags parter starte tjenesten.',
            'Ingen partstype er kryssa av. Då kan alle slags partar starte tenesta.',
            'No kind of party is marked. Every kind may then start the service.',
          )
        : say(
            'Partstypene som er krysset av.',
            'Partstypane som er kryssa av.',
            'The kinds of party that are marked.',
          ),
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
          why: say(
            'Ingen regel nevner rollen Privatperson (PRIV). Undersøk om noen av rollene kan brukes av en privatperson på egne vegne.',
            'Ingen regel nemner rolla Privatperson (PRIV). Undersøk om nokre av rollene kan brukast av ein privatperson på eigne vegner.',
            'No rule names the role Private person (PRIV). Find out whether any of the roles can be used by a private person on their own behalf.',
          ),
        },
      ]
    : [];
  const proposals: Proposal[] = [];
  if (parties.includes('person')) {
    const text = say(
      'Privatpersoner som bruker tjenesten',
      'Privatpersonar som bruker tenesta',
      'Private persons who use the service',
    );
    proposals.push({
      id: 'subjects-private-persons',
      text,
      why: say(
        'Privatpersoner kan starte tjenesten på egne vegne.',
        'Privatpersonar kan starte tenesta på eigne vegner.',
        'Private persons may start the service on their own behalf.',
      ),
      effect: { field: 'subjects', item: { text, vulnerable: false } },
      evidence: [...evidence, ...unnamed],
      // Everyone is what the app says; whether it was meant is another matter, and less likely where no rule names them.
      confidence: isUnnamed ? 'low' : everyoneMayStart ? 'medium' : 'high',
    });
  }
  if (parties.some((party) => party !== 'person')) {
    const text = say(
      'Personer som handler for virksomheter, og innehavere av enkeltpersonforetak',
      'Personar som handlar for verksemder, og innehavarar av enkeltpersonføretak',
      'Persons who act for businesses, and sole proprietors',
    );
    proposals.push({
      id: 'subjects-persons-in-businesses',
      text,
      why: say(
        'Den som logger inn for en virksomhet, blir logget med navn, og opplysninger om et enkeltpersonforetak er opplysninger om innehaveren.',
        'Den som loggar inn for ei verksemd, blir logga med namn, og opplysningar om eit enkeltpersonføretak er opplysningar om innehavaren.',
        'Whoever logs in for a business is logged by name, and data about a sole proprietorship are data about its owner.',
      ),
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
        text: fullText(words.subjects.text),
        why: fullText(words.why),
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
  const text = say(
    'Andre som nevnes i fritekst',
    'Andre som blir nemnde i fritekst',
    'Others who are mentioned in free text',
  );
  return [
    {
      id: 'subjects-mentioned-in-free-text',
      text,
      why: say(
        'I åpne tekstfelt kan innsenderen skrive om hvem som helst. Gi veiledning ved feltet, eller fjern det om det ikke trengs.',
        'I opne tekstfelt kan innsendaren skrive om kven som helst. Gi rettleiing ved feltet, eller fjern det om det ikkje trengst.',
        'In open text fields the sender may write about anybody. Guide at the field, or remove it where it is not needed.',
      ),
      effect: { field: 'subjects', item: { text, vulnerable: false } },
      evidence: areas.map(({ file, pointer, path }) => ({
        file,
        pointer,
        found: path,
        why: say(
          'Komponenten er et stort tekstfelt.',
          'Komponenten er eit stort tekstfelt.',
          'The component is a large text field.',
        ),
      })),
      confidence: 'medium',
    },
  ];
};
