import type { Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { fullText, say, surest } from '../finding.js';
import { type DataType, isAttachment, isUnmodelled } from '../read/metadata.js';

/** One proposal for each class of data that a field speaks for, with every such field; and one for attached files. */
export const proposeData = ({ app, fields }: AppContext): readonly Proposal[] => {
  const hits = groupBy(
    fields.flatMap((one) => one.hits),
    ({ words }) => words.id,
  );
  const classes = [...hits.values()].flatMap((all): readonly Proposal[] => {
    const [first] = all;
    if (first === undefined) return [];
    const { words } = first;
    return [
      {
        id: `data-${words.id}`,
        text: fullText(words.name),
        why: fullText(words.why),
        effect: { field: 'data', item: { text: words.name, class: words.dataClass } },
        evidence: all.map(({ evidence }) => evidence),
        confidence: surest(all.map(({ confidence }) => confidence)),
      },
    ];
  });
  return [...classes, ...filesOf(app.metadataFile, app.metadata.dataTypes)];
};

const kinds = [
  {
    id: 'data-attachments',
    isOf: isAttachment,
    text: say(
      'Innholdet i vedlegg, som skjemaet ikke styrer',
      'Innhaldet i vedlegg, som skjemaet ikkje styrer',
      'The content of attachments, which the form does not control',
    ),
    why: say(
      'Et vedlegg kan inneholde hva som helst, også særlige kategorier og opplysninger om andre. Skriv hva dere ber om, og hva dere gjør med overskuddsinformasjon.',
      'Eit vedlegg kan innehalde kva som helst, også særlege kategoriar og opplysningar om andre. Skriv kva de ber om, og kva de gjer med overskotsinformasjon.',
      'An attachment may hold anything, including special categories and data about others. Write what you ask for, and what you do with what you did not ask for.',
    ),
    found: say(
      'Datatypen tar imot dokumenter og har ingen datamodell.',
      'Datatypen tek imot dokument og har ingen datamodell.',
      'The data type takes documents and has no data model.',
    ),
  },
  {
    id: 'data-files-without-model',
    isOf: isUnmodelled,
    text: say(
      'Innholdet i XML- og JSON-filer som appen ikke har datamodell for',
      'Innhaldet i XML- og JSON-filer som appen ikkje har datamodell for',
      'The content of XML and JSON files that the app has no data model for',
    ),
    why: say(
      'Ingenting i appen sier hva filene inneholder. Finn det i dokumentasjonen til dem som lager og leser dem.',
      'Ingenting i appen seier kva filene inneheld. Finn det i dokumentasjonen til dei som lagar og les dei.',
      'Nothing in the app says what the files hold. Find it in the documentation of those who make and read them.',
    ),
    found: say(
      'Datatypen tar imot XML eller JSON og har ingen datamodell.',
      'Datatypen tek imot XML eller JSON og har ingen datamodell.',
      'The data type takes XML or JSON and has no data model.',
    ),
  },
] as const;

const filesOf = (file: string, dataTypes: readonly DataType[]): readonly Proposal[] =>
  kinds.flatMap(({ id, isOf, text, why, found }): readonly Proposal[] => {
    const types = dataTypes.filter(isOf);
    if (types.length === 0) return [];
    const evidence = types.map((type) => ({
      file,
      pointer: `/dataTypes/${type.index}`,
      found: type.id,
      why: found,
    }));
    return [
      {
        id,
        text,
        why,
        effect: { field: 'data', item: { text, class: 'ordinary' } },
        evidence,
        confidence: 'high',
      },
    ];
  });
