// The Encoding Standard is in every runtime of JavaScript and in none of its language libraries.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
