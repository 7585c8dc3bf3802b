/** A positive quantity not known exactly: what is thought likely to hold it, and its geometric middle. */
export type Interval = { readonly low: number; readonly mid: number; readonly high: number };
