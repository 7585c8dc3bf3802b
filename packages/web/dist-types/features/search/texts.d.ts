export declare const searchTexts: import("../../app/language.js").Texts<{
    readonly open: "Finn";
    readonly title: "Finn i vurderingen";
    readonly placeholder: "Skriv navnet på en side, en påstand, et tiltak ...";
    readonly records: "Sider og registreringer";
    readonly inText: "I teksten";
    readonly none: "Ingenting passer. Prøv et kortere ord.";
    readonly count: "{{n}} treff";
    readonly help: "Pil opp og ned velger, Enter åpner, Esc lukker.";
    readonly close: "Lukk";
    readonly kinds: {
        readonly screen: "Side";
        readonly source: "Rettskilde";
        readonly assessment: "Vurdering";
        readonly party: "Aktør";
        readonly activity: "Behandling";
        readonly engagement: "Avtale";
        readonly transfer: "Overføring";
        readonly premise: "Forutsetning";
        readonly scenario: "Scenario";
        readonly measure: "Tiltak";
        readonly effect: "Effekt";
        readonly right: "Rettighet";
        readonly freedom: "Frihet";
        readonly requirement: "Krav";
        readonly benefit: "Fordel";
        readonly claim: "Påstand";
        readonly section: "Kapittel";
        readonly advice: "Råd";
        readonly decision: "Beslutning";
        readonly consideration: "Svar";
    };
}> & {
    readonly namespace: string;
};
