/** What JSON may hold. */
export type JsonBounds = {
  readonly bytes: number;
  /** Values in it, at whatever depth. */
  readonly elements: number;
  readonly depth: number;
};

/** Far more than any page of the workbench sends; a value costs a hundred times what its byte does to read. */
export const mostElements = 50_000;
export const deepest = 64;

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = [...Buffer.from('"\\,[]{}')];

/**
 * Reads JSON as its bytes come, a piece at a time, and says at the first byte that passes one of the bounds which that is. It holds nothing of
 * what it has read, and each byte is looked at once: all that is known of it is whether a text is open, and how deep it is.
 */
export const createJsonBounds = (most: JsonBounds): ((piece: Uint8Array) => keyof JsonBounds | undefined) => {
  let [bytes, elements, depth] = [0, 1, 0];
  let [isText, isEscaped] = [false, false];
  return (piece) => {
    bytes += piece.length;
    if (bytes > most.bytes) return 'bytes';
    for (const byte of piece) {
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isText = false;
        continue;
      }
      if (byte === quote) isText = true;
      else if (byte === comma) elements += 1;
      else if (byte === openList || byte === openObject) {
        elements += 1;
        depth += 1;
      } else if (byte === closeList || byte === closeObject) depth -= 1;
      if (elements > most.elements) return 'elements';
      if (depth > most.depth) return 'depth';
    }
    return undefined;
  };
};
