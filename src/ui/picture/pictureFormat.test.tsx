import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, isWhole, sizeOf } from './pictureFormat.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)),
  );

const app1 = [0xff, 0xe1, 0x00, 0x06, 0xff, 0xc0, 0xff, 0xd9];
const frame = [0xff, 0xc2, 0x00, 0x0b, 8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0];
const scan = [0xff, 0xda, 0x00, 0x04, 1, 0];
const pixels = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const jpeg = bytes([0xff, 0xd8], app1, frame, scan, pixels, scan, pixels, [0xff, 0xd9]);
const png = bytes(
  [0x89],
  'PNG\r\n',
  [0x1a, 0x0a],
  [0, 0, 0, 13],
  'IHDR',
  [0, 0, 0x17, 0x70, 0, 0, 0x0f, 0xa0],
  'IEND',
);
const lossy = bytes(
  'RIFF',
  [22, 0, 0, 0],
  'WEBPVP8 ',
  [10, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 6, 0xe8, 3],
);
const extended = bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 6, 0, 0xe7, 3, 0]);
const avif = bytes(
  [0, 0, 0, 24],
  'ftypavif',
  [0, 0, 0, 0],
  'mif1miaf',
  [0, 0, 0, 20],
  'ispe',
  [0, 0, 0, 0, 0, 0, 6, 0x40, 0, 0, 4, 0xb0],
);

describe('what a file is', () => {
  it.each([
    ['jpeg', jpeg],
    ['png', png],
    ['webp', lossy],
    ['webp', extended],
    ['avif', avif],
    ['gif', bytes('GIF89a', [1, 0, 1, 0])],
    ['heic', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic')],
    ['pdf', bytes('%PDF-1.7')],
    ['svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['svg', bytes([0xef, 0xbb, 0xbf], '\n<?xml version="1.0"?><!-- by hand -->\n<!DOCTYPE svg>\n<SVG>')],
    [null, bytes('Minutes of the council, picture.jpg')],
    [null, bytes('<html><body>no picture</body></html>')],
    [null, bytes()],
  ])('is known by its first bytes: %s', (format, file) => {
    expect(formatOf(file)).toBe(format);
  });

  it('never trips over bytes, whatever they are', () => {
    const starts = [jpeg, png, lossy, extended, avif, bytes('GIF89a')];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat(40),
        fc.uint8Array({ maxLength: 200 }),
        (start, cut, rest) => {
          const file = Uint8Array.from([...start.slice(0, Math.max(12, cut)), ...rest]);
          const format = formatOf(file);
          if (format === null || format === 'heic' || format === 'svg' || format === 'pdf') return;
          sizeOf(file, format);
          isWhole(file, format);
        },
      ),
    );
  });
});

describe('the size of a picture', () => {
  it.each([
    ['jpeg', jpeg, 4000, 3000],
    ['png', png, 6000, 4000],
    ['webp', lossy, 1600, 1000],
    ['webp', extended, 1600, 1000],
    ['avif', avif, 1600, 1200],
    ['gif', bytes('GIF89a', [0x40, 6, 0xe8, 3]), 1600, 1000],
  ] as const)('is read from the head of a %s', (format, file, width, height) => {
    expect(sizeOf(file, format)).toEqual({ width, height });
  });

  it('is unknown when the head is cut off', () => {
    expect(sizeOf(png.slice(0, 18), 'png')).toBeNull();
    expect(sizeOf(jpeg.slice(0, 14), 'jpeg')).toBeNull();
  });
});

describe('a file that was cut off', () => {
  it('is told from a whole one, also where something stands behind the end', () => {
    expect(isWhole(jpeg, 'jpeg')).toBe(true);
    expect(isWhole(bytes([...jpeg], 'a film'), 'jpeg')).toBe(true);
    expect(isWhole(jpeg.slice(0, -2), 'jpeg')).toBe(false);
    expect(isWhole(png, 'png')).toBe(true);
    expect(isWhole(png.slice(0, -4), 'png')).toBe(false);
    expect(isWhole(lossy, 'webp')).toBe(true);
    expect(isWhole(lossy.slice(0, -1), 'webp')).toBe(false);
  });
});
