/** The screen on which a kind of record is read and edited. */
export declare const screenOfRecord: {
    readonly assessment: "/a/$id";
    readonly party: "/a/$id/leverandorer";
    readonly engagement: "/a/$id/leverandorer";
    readonly transfer: "/a/$id/leverandorer";
    readonly requirement: "/a/$id/leverandorer";
    readonly activity: "/a/$id/behandlinger";
    readonly premise: "/a/$id/kapitler";
    readonly claim: "/a/$id/kapitler";
    readonly section: "/a/$id/kapitler";
    readonly scenario: "/a/$id/risiko";
    readonly measure: "/a/$id/tiltak";
    readonly effect: "/a/$id/tiltak";
    readonly right: "/a/$id/rettigheter";
    readonly freedom: "/a/$id/rettigheter";
    readonly benefit: "/a/$id/alternativer";
    readonly advice: "/a/$id/utgi";
    readonly decision: "/a/$id/utgi";
    readonly consideration: "/a/$id/oppgaver";
};
