/** The longest side that every browser draws. */
const longest = 16_000;

/** A picture in SVG as PNG, twice as large where that can be drawn. */
export const pngOf = async (svg: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, longest / width, longest / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (blob === null) throw new Error('The browser has drawn no picture.');
  return new Uint8Array(await blob.arrayBuffer());
};
