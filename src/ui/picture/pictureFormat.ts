export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** What a file is by its first bytes; its name and the type a browser guesses from the name are not asked. */
export function formatOf(bytes: Uint8Array): PictureFormat | 'heic' | 'svg' | 'pdf' | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (/^GIF8[79]a/.test(textAt(bytes, 0, 6))) return 'gif';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'webp';
  if (textAt(bytes, 4, 4) === 'ftyp') return brandOf(bytes);
  if (textAt(bytes, 0, 5) === '%PDF-') return 'pdf';
  // Markup may begin with a byte order mark, a declaration, a comment or a document type.
  if (/^[^\x20-\x7e]*\s*<[\s\S]*<?svg[\s>]/i.test(textAt(bytes, 0, 1024))) return 'svg';
  return null;
}

function brandOf(bytes: Uint8Array): 'avif' | 'heic' | null {
  const size = Math.min(view(bytes).getUint32(0), 64);
  const brands = textAt(bytes, 8, Math.max(0, size - 8));
  if (/avi[fs]/.test(brands)) return 'avif';
  return /he(ic|ix|vc|vx|im|is)|mif1|msf1/.test(brands) ? 'heic' : null;
}

export interface Size {
  width: number;
  height: number;
}

/** Width and height as the head of the file tells them, so that a huge picture is refused before it fills memory. */
export function sizeOf(bytes: Uint8Array, format: PictureFormat): Size | null {
  try {
    return readers[format](bytes);
  } catch (error) {
    // The head ends before the size: broken, or told differently. Decoding decides.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const readers: Record<PictureFormat, (bytes: Uint8Array) => Size | null> = {
  png: (bytes) => ({ width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) }),
  gif: (bytes) => ({ width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) }),
  jpeg: jpegSize,
  webp: webpSize,
  avif: avifSize,
};

function jpegSize(bytes: Uint8Array): Size | null {
  for (const { marker, start } of jpegSegments(bytes)) {
    // The frame's head, of any coding; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view(bytes).getUint16(start + 3), width: view(bytes).getUint16(start + 5) };
    }
  }
  return null;
}

function webpSize(bytes: Uint8Array): Size | null {
  const data = view(bytes);
  switch (textAt(bytes, 12, 4)) {
    case 'VP8 ':
      return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = data.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (data.getUint32(24, true) & 0xffffff) + 1,
        height: (data.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return null;
  }
}

/** The largest of the sizes its boxes tell: of the picture, of its parts and of its small copy. */
function avifSize(bytes: Uint8Array): Size | null {
  const head = textAt(bytes, 0, 65_536);
  const sizes = [...head.matchAll(/ispe/g)].map(({ index }) => ({
    width: view(bytes).getUint32(index + 8),
    height: view(bytes).getUint32(index + 12),
  }));
  return sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}

/**
 * True when the end of the file is there. Browsers draw half a picture without a word, grey below; an author would
 * notice too late.
 */
export function isWhole(bytes: Uint8Array, format: PictureFormat): boolean {
  switch (format) {
    case 'jpeg':
      // Phones put more behind the end: a second picture, a short film.
      return [...jpegSegments(bytes)].some(({ marker }) => marker === 0xd9);
    case 'png':
      return textAt(bytes, Math.max(0, bytes.length - 1024), 1024).includes('IEND');
    case 'webp':
      return bytes.length >= view(bytes).getUint32(4, true) + 8;
    case 'gif':
      return bytes.lastIndexOf(0x3b) > bytes.length - 64;
    case 'avif':
      return true;
  }
}

/** The marked parts of a JPEG, where `start` is that of the part's length; pixels between them are skipped. */
function* jpegSegments(bytes: Uint8Array): Generator<{ marker: number; start: number }> {
  let place = 2;
  while (place < bytes.length) {
    const marker = bytes[place + 1];
    const isPixels = bytes[place] !== 0xff || marker === undefined || marker === 0x00;
    const isRestart = marker !== undefined && marker >= 0xd0 && marker <= 0xd7;
    if (isPixels || isRestart || marker === 0xff) {
      const next = bytes.indexOf(0xff, place + (isRestart ? 2 : 1));
      if (next < 0) return;
      place = next;
      continue;
    }
    yield { marker, start: place + 2 };
    if (marker === 0xd9 || place + 4 > bytes.length) return;
    place += 2 + view(bytes).getUint16(place + 2);
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Bytes as characters of the same number. */
function textAt(bytes: Uint8Array, start: number, length: number): string {
  const part = bytes.subarray(start, start + length);
  return Array.from(part, (byte) => String.fromCharCode(byte)).join('');
}
