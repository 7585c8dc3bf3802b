export declare const timelineTexts: import("../../app/language.js").Texts<{
    readonly title: "Tidslinje";
    readonly lead: "Dra datoen, og se hvilke påstander som sto den dagen og hva som rokket ved dem. Velg en hendelse for å se hva som hviler på den.";
    readonly day: "Dato";
    readonly help: "Dra, eller bruk piltastene for å gå fra hendelse til hendelse.";
    readonly previous: "Forrige hendelse";
    readonly next: "Neste hendelse";
    readonly today: "I dag";
    readonly events: "Hendelser";
    readonly eventsSentence: "{{n}} hendelser fra {{from}} til {{to}}. De som ligger etter den valgte datoen, er dempet.";
    readonly lanes: {
        readonly law: "Lov og dommer";
        readonly terms: "Leverandørens vilkår";
        readonly threats: "Trusler og teknologi";
        readonly assessment: "Vurderingen";
    };
    readonly year: "År";
    readonly onDay: "Den valgte dagen";
    readonly claims: "Påstandene {{date}}";
    readonly claimsSentence: "{{supported}} står, {{challenged}} er utfordret, {{fallen}} har falt og {{unsupported}} er uten grunnlag. {{changed}} er annerledes enn {{base}}.";
    readonly compare: "Marker det som er annerledes enn";
    readonly version: "versjon {{version}} ({{date}})";
    readonly was: "var: {{standing}}";
    readonly newClaim: "fantes ikke";
    readonly all: "Vis alle";
    readonly onlyChanged: "Vis bare de som er annerledes";
    readonly noneChanged: "Ingen påstander er annerledes.";
    readonly leaning: "Hviler på denne";
    readonly nothingLeans: "Ingen påstander hviler på denne.";
    readonly goTo: "Vis denne dagen";
    readonly source: "Kilde";
    readonly close: "Lukk";
    readonly empty: "Vurderingen hviler ikke på noe med en dato ennå. Hendelser kommer hit når påstander bygger på lov, vilkår eller trusselrapporter.";
}> & {
    readonly namespace: string;
};
