/** A name as it can stand in an address: "Søknad om barnehageplass" becomes "soknad-om-barnehageplass". */
export declare const shortName: (title: string) => string;
export declare const isShortName: (name: string) => boolean;
