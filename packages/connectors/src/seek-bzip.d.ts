declare module 'seek-bzip' {
  type Input = {
    readonly readByte: () => number;
    readonly read: (into: Uint8Array, at: number, length: number) => number;
  };
  type Output = { readonly writeByte: (byte: number) => void };
  /** What its own `decode` goes through block by block. */
  class Bunzip {
    constructor(input: Input, output: Output);
    readonly reader: { readonly read: (bits: number) => number };
    readonly streamCRC: number;
    _init_block(): boolean;
    _read_bunzip(): number;
    _start_bunzip(input: Input, output: Output): void;
  }
  export default Bunzip;
}
