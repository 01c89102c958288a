import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { caseStudyLimits, type Picture } from '#src/domain/caseStudy.ts';
import { mediaId } from '#src/domain/media.ts';
import descriptions from './content/pictures.json' with { type: 'json' };

/** By case: what each of its drawings shows, the cover first. */
const descriptionsSchema = v.record(
  v.string(),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(caseStudyLimits.pictureAlt))), v.minLength(1)),
);
const shown = v.parse(descriptionsSchema, descriptions);

/** Our own drawings stand in for photographs, which nobody has given the demonstration network. */
export function picturesOf(caseStudyId: string): Picture[] {
  return (shown[caseStudyId] ?? []).map((alt, number) => ({
    id: mediaId(caseStudyId, number),
    alt,
    credit: 'Illustration made for the demonstration network',
  }));
}

/** WebP, as the editor would have stored them. */
export function pictureBytes(id: string): {
  original: Uint8Array<ArrayBuffer>;
  thumbnail: Uint8Array<ArrayBuffer>;
} {
  return { original: bytesOf(`${id}.webp`), thumbnail: bytesOf(`${id}.thumb.webp`) };
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`./content/pictures/${file}`, import.meta.url)));
}
