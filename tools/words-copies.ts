import type { Catalogues } from './words-catalogues.js';

/**
 * Areas whose texts may be said elsewhere too. The label of a field is the field's own: that of a decision may change and that
 * of an advice stay. What is refused says itself what it is about. The command line, the pictures and the published document
 * keep the words of their tables together.
 */
const ownTexts: ReadonlySet<string> = new Set([
  'charts',
  'charts-strip',
  'cli',
  'document',
  'fields',
  'figures',
  'publication',
  'publish-print',
  'problems',
  'refusals',
]);

/** Copies that are wanted: the bokmål, and why it is not one key. */
export const wantedCopies: Readonly<Record<string, string>> = {
  godkjent: 'how far an assessment has come, and what stands under a step that is done',
  erstattet: 'how far an assessment has come, and what has become of an estimate',
  Alle: 'filters of two views, of which one is said by its key',
  Før: 'in a picture of the matrix, and a column of what is compared, which is said by its key',
  Etter: 'a column of what is compared, said by its key, and how far a service is behind',
  Nå: 'how a risk stands, said by its key, and one of the moments that are compared',
  Risikoer: 'one of a closed list of what is compared, said by its key, and a table of a chapter',
  Påstander: 'as for the risks',
  'Hviler på': 'a view, said by its key, and what one claim leans on in its panel',
  'Rett og fakta': 'one thing that happened, and the filter of all that did; both are said by their keys',
  'Last ned': 'the heading over what an edition gives, and a button of the workbench',
  Slag: 'a column of two tables, of which one is said by its key',
  'De som bygger på plattformen': 'who may read an edition, said by its key, and whom a question is for',
  Kjeden: 'a heading written into a chapter, and one of the view',
  Konklusjon: 'a heading written into a chapter, and a column of the freedoms',
  'Ta inn': 'one suggestion for a sentence, and one change of a Word file',
  Avgjørelser: 'of a service, and its tab, which is said by its key',
  'Rettigheter og friheter': 'a part of the decisions, and a screen, each said by its key',
  Roller: 'of people in an organisation, and of parties in the tables of a chapter',
  Rett: 'the name of a step, and a way to mend, each said by its key',
  'Utgave {version}': 'what a panel is about, and how far an assessment has come',
  'Lagre svaret': 'one of the buttons on the way to an edition, said by its panel’s key; another form’s own',
  'Råd fra personvernombudet mangler':
    'a reason that a refusal names, and a row of the list on the way to an edition, said by its key',
  'Råd fra personvernombudet':
    'a part of the guided path, and one of the panels on the way to an edition, said by its key',
  'Lagre rådet': 'as for the advice itself',
  'Gi ut {version}': 'the button of the guided path, and the one of the view',
  personvernombudet: 'whom a form says to ask, and whom a step waits for; both are said by their keys',
  Fil: 'what is read in, and a column of files to take along',
  Felt: 'one field of a form, and fields in the plural',
  Bærer: 'a step of the map, and sentences that a source carries; English tells them apart',
  'Mangler grunnlag': 'a step that rests on nothing, and an activity without legal basis',
  Regel: 'a law as found in an app, and a rule of the product',
  Nytt: 'of three lists that say what happened to each line; they are said by their own keys',
  Endret: 'as for what is new',
  usikkert: 'how sure a guess is, and how a source was read',
  'til orientering': 'weights of findings of two kinds, each said by its key',
  Svar: 'the name of a field, and the button that answers',
  Risikoeier: 'the role that a task is for, and the name of a field',
  Utfordret: 'the standing as a word, and the state of something else',
  Falt: 'as for challenged',
  'Tatt ut':
    'what happened to a clause, and how a text now reads: two closed lists that are said by their keys',
  'Kjeden av databehandlere':
    'a figure and a table of the same, each of a closed list that is said by its key',
  'Vurdering av beskyttelsesnivået': 'the name of a type, and the label of a step',
  Står: 'a claim, a premise and a conclusion stand in different English words',
  Sammenligning: 'one of a closed list of names that is said by its key',
  Ferdig: 'a panel is left, and a step of a rehearsal is done',
  Her: 'a place in a table, and the assessment against its services',
  'Kopier lenke': 'to a record, and to a supposition',
  'ikke begynt': 'a part of the path, and a step of a rehearsal',
  'Ta bort {name}': 'a choice of the path, and an event of a supposition',
  'Hva om': 'the name of a screen, and the beginning of its sentence',
  Sammenlign: 'the name of a screen, and an act on a supposition',
  Dag: 'the day of the page, and of a supposition',
  Tilbake: 'in the tour, and from a rehearsal',
  Utgave: 'edition of terms, release of an assessment',
  Funn: 'one finding, and findings in the plural',
  Risiko: 'the name of a screen, and of what is listed there',
  Status: 'the name of a group and of its first screen, and how far a measure has come',
  Grunnlag: 'the name of a group, and what a claim rests on',
  Dokument: 'the name of a group, and one of the documents',
  Utgaver: 'the name of a screen, and of what is listed there',
  Scenarioer: 'the name of a screen, and of what is listed there',
  Leverandører: 'the name of a screen, and of its first part',
  'Fra plattformen': 'the name of a screen, and where a record comes from',
  'Om vurderingen': 'the name of a screen, and its heading',
  Underdatabehandlere: 'the name of a screen, and of what is listed there',
  Vilkår: 'the name of a screen, and of what is listed there',
  Overføringer: 'the name of a screen, and of what is listed there',
  Feil: 'one error, and errors in the plural',
  'Til orientering': 'as for errors',
  adekvansbeslutning: 'the ground, and the article that it comes from',
  Påstand: 'the button that inserts one, and the title of one',
  Tiltak: 'the name of a screen, and of what is listed there',
  Behandlinger: 'the name of a screen, and of what is listed there',
  Endringslogg: 'the name of a screen, and of what is listed there',
  'Ikke besvart': 'what a service answered, and the filter of those answers: nynorsk has the plural there',
  Tjeneste: 'what is assessed, one of two said by their keys, and the name of a kind',
  Plattform: 'as for a service, and the name of a group',
  Dokumentet: 'the last part of the path, said by its key, and a heading',
  gjort: 'how far a step has come, one of a closed list, and an impact assessment',
  Opplysninger: 'the name of a step on the path, and of a group of answers',
  Rettigheter: 'the name of a step on the path, and of a table',
  Vurdering: 'a column, one of a closed list, and something to do',
  Oppgaver: 'a column, one of a closed list, and the name of a screen',
  Konklusjonen: 'a column, one of a closed list, and a heading',
  Tilpasset: 'what a service answered, and the filter of those answers: nynorsk has the plural there',
  Delt: 'seen by the service, and by the operator',
  besvart: 'of a finding that a decision answers, and of a consultation that the authority answers',
  Gjelder: 'what a matter is about, and a right that exists: other words in English',
  '{n, plural, one {# påstand} other {# påstander}}':
    'a part of the sentence of the conclusion, and of that of a view',
  '{law} {provision}': 'a name of its own in the sentence of a rule',
  'bindende virksomhetsregler': 'two articles that say the same',
  Borte: 'what an import found no longer there, and what became of a source, said by its key',
  'finnes ikke': 'a file of an archive, and a cell of a table that is said by its key',
  Besvart: 'a heading, and the filter of candidates, said by its key',
  endret: 'what became of a statement, and a cell of a table that is said by its key',
  uendret: 'the result of a reading, and a cell of a table; both are said by their keys',
  Sertifisering: 'the name of a type, and what a profile may tell of; both are said by their keys',
  Ny: 'a menu of what can be made, and what became of a source, said by its key',
  Varsler: 'the name of a screen, and a part of another that is said by its key',
  Hendelser: 'incidents and events: other words in English',
  'ikke kjent': 'of a certificate, and of an act; both are said by their keys',
  Eier: 'who owns a risk, and who owns an assessment',
  'Avvis …': 'a change from the platform, and a candidate: other words in English',
};

/** The texts in bokmål that several messages of the screens say, with the keys of those. */
export const copiesIn = ({ nb }: Catalogues): ReadonlyMap<string, readonly string[]> => {
  const keys = new Map<string, string[]>();
  for (const { name, messages } of nb.areas)
    if (!ownTexts.has(name))
      // Two rules may be wrong for the same reason, and each says so itself.
      for (const [key, text] of Object.entries(messages))
        if (name !== 'rules-about') keys.set(text, [...(keys.get(text) ?? []), key]);
  return new Map([...keys].filter(([, said]) => said.length > 1));
};
