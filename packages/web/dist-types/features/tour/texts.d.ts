export declare const tourTexts: import("../../app/language.js").Texts<{
    readonly label: "Kort omvisning";
    readonly step: "Trinn {{n}} av {{all}}";
    readonly next: "Neste";
    readonly back: "Tilbake";
    readonly skip: "Hopp over";
    readonly done: "Ferdig";
    readonly steps: {
        readonly claims: {
            readonly title: "Konklusjonen, setning for setning";
            readonly text: "Hver setning viser om den står i dag, og hvorfor. «Forklar» åpner hele kjeden ned til kilden.";
        };
        readonly date: {
            readonly title: "Gå tilbake i tid";
            readonly text: "Datoen øverst bestemmer hvilken dag du ser. På Tidslinje kan du dra den og se påstandene skifte.";
        };
        readonly tasks: {
            readonly title: "Svar på det som har endret seg";
            readonly text: "Når loven, vilkårene eller trusselbildet endrer seg, kommer oppgaven under Oppgaver. Svar endret, eller uendret fordi ...";
        };
        readonly save: {
            readonly title: "Alt lagres mens du skriver";
            readonly text: "Du kan angre, og ingenting går tapt om forbindelsen ryker. Finn hva som helst med Ctrl + K.";
        };
    };
}> & {
    readonly namespace: string;
};
