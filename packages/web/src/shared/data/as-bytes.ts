/** A file as a route takes it that reads bytes, whatever the system takes it for. */
export const asBytes = (file: Blob): Blob => file.slice(0, file.size, 'application/octet-stream');
