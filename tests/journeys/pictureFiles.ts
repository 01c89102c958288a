import type { Page } from 'playwright/test';

/** What a camera wrote into a picture, and what must not be in the portal. */
export const secret = 'Home of Jana Smet, Veldstraat 7';

/** A photograph as a browser draws one: so many shapes that it does not become small by itself. */
export async function drawPhotograph(
  page: Page,
  { width, height }: { width: number; height: number },
): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([across, down]) => {
      const canvas = new OffscreenCanvas(across, down);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      for (let shape = 0; shape < 6000; shape += 1) {
        const part = (factor: number) => (shape * factor) % 1;
        context.fillStyle = `hsl(${part(0.618) * 360} 60% ${20 + part(0.377) * 60}%)`;
        context.fillRect(part(0.7548) * across, part(0.5698) * down, across / 40, down / 30);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
      const url = await new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.readAsDataURL(blob);
      });
      return url.slice(url.indexOf(',') + 1);
    },
    [width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** The same JPEG with what a phone adds: a turn to the right, a description, and a place on earth. */
export function withCameraData(jpeg: Buffer): Buffer {
  const text = Buffer.from(`${secret}\0`, 'latin1');
  const entries = 3;
  const textAt = 8 + 2 + entries * 12 + 4;
  const placeAt = textAt + text.length;
  const head = Buffer.alloc(textAt);
  head.write('MM\0*', 'latin1');
  head.writeUInt32BE(8, 4);
  head.writeUInt16BE(entries, 8);
  writeEntry(head, 10, { tag: 0x010e, type: 2, count: text.length, value: textAt });
  writeEntry(head, 22, { tag: 0x0112, type: 3, count: 1, value: 6 << 16 });
  writeEntry(head, 34, { tag: 0x8825, type: 4, count: 1, value: placeAt });
  const place = Buffer.alloc(2 + 12 + 4);
  place.writeUInt16BE(1, 0);
  // GPSLatitudeRef: north.
  writeEntry(place, 2, { tag: 1, type: 2, count: 2, value: 0x4e000000 });
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), head, text, place]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)]);
}

function writeEntry(
  buffer: Buffer,
  at: number,
  { tag, type, count, value }: { tag: number; type: number; count: number; value: number },
): void {
  buffer.writeUInt16BE(tag, at);
  buffer.writeUInt16BE(type, at + 2);
  buffer.writeUInt32BE(count, at + 4);
  buffer.writeUInt32BE(value, at + 8);
}

const jpeg = 'image/jpeg';

/** Files that are no pictures, or none any more; with what the author is told. */
export const oddFiles = (photograph: Buffer) => [
  {
    name: 'minutes.jpg',
    mimeType: jpeg,
    buffer: Buffer.from('Minutes of the council'),
    says: /not a picture the portal can read/,
  },
  {
    name: 'cut off.jpg',
    mimeType: jpeg,
    buffer: photograph.subarray(0, 40_000),
    says: /damaged or not complete/,
  },
  {
    name: 'drawing.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    says: /Export it as PNG/,
  },
  {
    name: 'phone.heic',
    mimeType: 'image/heic',
    buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    says: /Save it as JPEG/,
  },
  {
    name: 'huge.png',
    mimeType: 'image/png',
    buffer: pngHead(12_000, 8_000),
    says: /more than 60 million pixels/,
  },
  { name: 'film.jpg', mimeType: jpeg, buffer: Buffer.alloc(26 * 1024 * 1024), says: /larger than 25 MB/ },
];

function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}
