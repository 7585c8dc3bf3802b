import { defineTexts } from '../../shared/language.js';

export const releaseTexts = defineTexts('releases', {
  nb: {
    documentsTitle: 'Dokumenter til tjenesteeieren',
    choose: 'Velg plattformen tjenesten bygger på',
    chooseLead:
      'Vurderingen bygger ikke på noen plattform ennå. Velg en utgave. Da får du se hva plattformen gjør for deg, og hva som er ditt ansvar.',
    noReleases:
      'Det finnes ingen utgave å bygge på. Be plattformen om filen med utgaven, og les den inn her.',
    release: 'Utgave',
    build: 'Bygg på utgaven',
    documentsLead: {
      owner:
        'Plattformen er databehandler og skal bistå deg med vurderingen. Dette er det den gir deg, fra utgaven tjenesten står på.',
      operator:
        'Databehandleren skal bistå den behandlingsansvarlige med vurderingen. Dette er det tjenesteeierne får, slik vurderingen er nå.',
    },
    document: 'Dokument',
    documents: {
      pack: 'Bistand etter artikkel 28 nr. 3 bokstav f',
      page: 'Gjort for deg og ditt ansvar',
    },
    previewOf: 'Forhåndsvisning av {{name}}',
    downloadPage: 'Last ned siden (HTML)',
    downloadMarkdown: 'Last ned som Markdown',
    failed: 'Det gikk ikke: {{detail}}',
    releases: 'Utgaver',
    releasesLead:
      'En utgave er vurderingen slik den var den dagen, med et fingeravtrykk av innholdet. Den endres aldri. Tjenesteeierne går gjennom forskjellen når det kommer en ny.',
    noReleasesYet: 'Det er ikke laget noen utgave ennå. Lag den første, så kan tjenesteeiere bygge på den.',
    columns: {
      version: 'Utgave',
      on: 'Dato',
      provided: 'Gjort for deg',
      shared: 'Delt',
      yours: 'Ditt ansvar',
      services: 'Tjenester som står på den',
      hash: 'Fingeravtrykk',
    },
    makeTitle: 'Lag en ny utgave',
    version: 'Utgavenummer',
    versionHelp: 'Siste utgave er {{last}}.',
    versionHelpFirst: 'For eksempel 1.0.',
    on: 'Dato',
    make: 'Lag utgaven',
    made: 'Utgave {{version}} er laget. Tjenesteeierne ser den neste gang de åpner vurderingen sin.',
    unsaved: 'Vent til endringene dine er lagret.',
    refusals: {
      'release-exists': 'Det finnes allerede en utgave med det nummeret. Velg et annet.',
      'release-not-possible':
        'Utgaven kan ikke lages: enten er ingenting endret siden forrige utgave, eller datoen er før den.',
      'revision-differs': 'Noen andre endret vurderingen nå nettopp. Se over og prøv igjen.',
      'request-invalid': 'Utgavenummeret må være bokstaver og tall med punktum eller bindestrek mellom.',
      'files-faulty':
        'Filen er ikke en utgave, eller den er endret etter at den ble laget. Hent den på nytt.',
    },
    receive: 'Les inn en utgave fra fil',
    receiveHelp: 'Bruk dette når plattformen har sendt deg en utgave som fil (JSON).',
    chooseFile: 'Velg fil',
    received: 'Utgave {{version}} av {{title}} er lest inn.',
  },
  nn: {
    documentsTitle: 'Dokument til tenesteeigaren',
    choose: 'Vel plattforma tenesta byggjer på',
    chooseLead:
      'Vurderinga byggjer ikkje på noka plattform enno. Vel ei utgåve. Då får du sjå kva plattforma gjer for deg, og kva som er ditt ansvar.',
    noReleases: 'Det finst inga utgåve å byggje på. Be plattforma om fila med utgåva, og les ho inn her.',
    release: 'Utgåve',
    build: 'Bygg på utgåva',
    documentsLead: {
      owner:
        'Plattforma er databehandlar og skal hjelpe deg med vurderinga. Dette er det ho gir deg, frå utgåva tenesta står på.',
      operator:
        'Databehandlaren skal hjelpe den behandlingsansvarlege med vurderinga. Dette er det tenesteeigarane får, slik vurderinga er no.',
    },
    document: 'Dokument',
    documents: {
      pack: 'Hjelp etter artikkel 28 nr. 3 bokstav f',
      page: 'Gjort for deg og ditt ansvar',
    },
    previewOf: 'Førehandsvising av {{name}}',
    downloadPage: 'Last ned sida (HTML)',
    downloadMarkdown: 'Last ned som Markdown',
    failed: 'Det gjekk ikkje: {{detail}}',
    releases: 'Utgåver',
    releasesLead:
      'Ei utgåve er vurderinga slik ho var den dagen, med eit fingeravtrykk av innhaldet. Ho blir aldri endra. Tenesteeigarane går gjennom skilnaden når det kjem ei ny.',
    noReleasesYet: 'Det er ikkje laga noka utgåve enno. Lag den første, så kan tenesteeigarar byggje på ho.',
    columns: {
      version: 'Utgåve',
      on: 'Dato',
      provided: 'Gjort for deg',
      shared: 'Delt',
      yours: 'Ditt ansvar',
      services: 'Tenester som står på ho',
      hash: 'Fingeravtrykk',
    },
    makeTitle: 'Lag ei ny utgåve',
    version: 'Utgåvenummer',
    versionHelp: 'Siste utgåve er {{last}}.',
    versionHelpFirst: 'Til dømes 1.0.',
    on: 'Dato',
    make: 'Lag utgåva',
    made: 'Utgåve {{version}} er laga. Tenesteeigarane ser ho neste gong dei opnar vurderinga si.',
    unsaved: 'Vent til endringane dine er lagra.',
    refusals: {
      'release-exists': 'Det finst alt ei utgåve med det nummeret. Vel eit anna.',
      'release-not-possible':
        'Utgåva kan ikkje lagast: anten er ingenting endra sidan førre utgåve, eller så er datoen før ho.',
      'revision-differs': 'Nokon andre endra vurderinga no nett. Sjå over og prøv igjen.',
      'request-invalid': 'Utgåvenummeret må vere bokstavar og tal med punktum eller bindestrek mellom.',
      'files-faulty': 'Fila er ikkje ei utgåve, eller ho er endra etter at ho blei laga. Hent ho på nytt.',
    },
    receive: 'Les inn ei utgåve frå fil',
    receiveHelp: 'Bruk dette når plattforma har sendt deg ei utgåve som fil (JSON).',
    chooseFile: 'Vel fil',
    received: 'Utgåve {{version}} av {{title}} er lesen inn.',
  },
  en: {
    documentsTitle: 'Documents for the service owner',
    choose: 'Choose the platform that the service builds on',
    chooseLead:
      'The assessment does not build on a platform yet. Choose a release to see what the platform does for you and what is your responsibility.',
    noReleases:
      'There is no release to build on. Ask the platform for the release file, and read it in here.',
    release: 'Release',
    build: 'Build on the release',
    documentsLead: {
      owner:
        'The platform is a processor and shall assist you with the assessment. This is what it gives you, from the release that the service stands on.',
      operator:
        'A processor shall assist the controller with the assessment. This is what service owners get, as the assessment is now.',
    },
    document: 'Document',
    documents: {
      pack: 'Assistance under Article 28(3)(f)',
      page: 'Done for you, left to you',
    },
    previewOf: 'Preview of {{name}}',
    downloadPage: 'Download the page (HTML)',
    downloadMarkdown: 'Download as Markdown',
    failed: 'It did not work: {{detail}}',
    releases: 'Releases',
    releasesLead:
      'A release is the assessment as it was on the day, with a fingerprint of its content. It never changes. Service owners go through the difference when a new one comes.',
    noReleasesYet: 'No release has been made yet. Make the first one, and service owners can build on it.',
    columns: {
      version: 'Release',
      on: 'Date',
      provided: 'Done for you',
      shared: 'Shared',
      yours: 'Your responsibility',
      services: 'Services that stand on it',
      hash: 'Fingerprint',
    },
    makeTitle: 'Make a new release',
    version: 'Release number',
    versionHelp: 'The last release is {{last}}.',
    versionHelpFirst: 'Such as 1.0.',
    on: 'Date',
    make: 'Make the release',
    made: 'Release {{version}} is made. Service owners see it the next time they open their assessment.',
    unsaved: 'Wait until your changes are saved.',
    refusals: {
      'release-exists': 'There is a release with that number already. Choose another.',
      'release-not-possible':
        'The release cannot be made: either nothing has changed since the last one, or the date is before it.',
      'revision-differs': 'Somebody changed the assessment just now. Look it over and try again.',
      'request-invalid': 'The number must be letters and digits with dots or hyphens between.',
      'files-faulty': 'The file is not a release, or it was altered after it was made. Get it anew.',
    },
    receive: 'Read in a release from a file',
    receiveHelp: 'Use this when the platform has sent you a release as a file (JSON).',
    chooseFile: 'Choose file',
    received: 'Release {{version}} of {{title}} is read in.',
  },
});
