import { defineTexts } from '../../shared/language.js';

export const partyTexts = defineTexts('party', {
  nb: {
    name: 'Navn',
    type: 'Type virksomhet',
    orgNumber: 'Organisasjonsnummer',
    wrongOrgNumber:
      'Dette er ikke et organisasjonsnummer. Det har ni siffer, og det siste er et kontrollsiffer.',
    contact: 'Kontakt',
    noCertification:
      'Ingen. En adekvansbeslutning kan kreve at mottakeren er sertifisert, slik personvernrammeverket EU–USA gjør.',
    addCertification: 'Ny sertifisering under',
    from: 'Fra',
    until: 'Til',
    lastChecked: 'Sist undersøkt',
    verification: 'Hvor sikkert',
    source: 'Hvor det er lest',
    needsSource: 'Sertifiseringen lagres når kilden er oppgitt.',
    add: 'Legg til',
    others: 'Andre aktører',
    othersLead:
      'Virksomheten selv, eiere, mottakere og andre som ikke er databehandlere her. En databehandler står sammen med avtalen sin.',
    remove: 'Slett aktøren',
  },
  nn: {
    name: 'Namn',
    type: 'Type verksemd',
    orgNumber: 'Organisasjonsnummer',
    wrongOrgNumber:
      'Dette er ikkje eit organisasjonsnummer. Det har ni siffer, og det siste er eit kontrollsiffer.',
    contact: 'Kontakt',
    noCertification:
      'Ingen. Ei adekvansavgjerd kan krevje at mottakaren er sertifisert, slik personvernrammeverket EU–USA gjer.',
    addCertification: 'Ny sertifisering under',
    from: 'Frå',
    until: 'Til',
    lastChecked: 'Sist undersøkt',
    verification: 'Kor sikkert',
    source: 'Kvar det er lese',
    needsSource: 'Sertifiseringa blir lagra når kjelda er oppgitt.',
    add: 'Legg til',
    others: 'Andre aktørar',
    othersLead:
      'Verksemda sjølv, eigarar, mottakarar og andre som ikkje er databehandlarar her. Ein databehandlar står saman med avtalen sin.',
    remove: 'Slett aktøren',
  },
  en: {
    name: 'Name',
    type: 'Type of organisation',
    orgNumber: 'Organisation number',
    wrongOrgNumber: 'This is not an organisation number. It has nine digits, and the last is a check digit.',
    contact: 'Contact',
    noCertification:
      'None. An adequacy decision may require that the recipient is certified, as the EU-US Data Privacy Framework does.',
    addCertification: 'New certification under',
    from: 'From',
    until: 'Until',
    lastChecked: 'Last checked',
    verification: 'How sure',
    source: 'Where it was read',
    needsSource: 'The certification is stored when its source is given.',
    add: 'Add',
    others: 'Other parties',
    othersLead:
      'The organisation itself, owners, recipients and others that are not processors here. A processor stands with its contract.',
    remove: 'Delete the party',
  },
});
