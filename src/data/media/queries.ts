import { queryOptions } from '@tanstack/react-query';
import { type DocumentReference, doc, getDoc, getDocFromCache } from 'firebase/firestore';
import type { Media } from '#src/domain/media.ts';
import { database } from '../client/database.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readOne } from '../schema/converter.ts';

/** A picture in full, at most 300 KB. */
export function pictureQuery(id: string) {
  return storedQuery(['media', id], () => doc(collections(database()).media, id));
}

/** The small copy for cards, at most 40 KB. */
export function thumbnailQuery(id: string) {
  return storedQuery(['thumbnails', id], () => doc(collections(database()).thumbnails, id));
}

/** Bytes as an image can show them. */
export function pictureBlob(bytes: Uint8Array): Blob {
  // A copy in memory of its own: what Firestore hands out may be a view of a larger one.
  return new Blob([bytes.slice()], { type: 'image/webp' });
}

/**
 * A picture never changes, so what this device has of it is right: asked there first, which costs no read. Firestore's
 * cache is bounded, forgets the pictures not seen for longest, and is cleared at sign-out.
 */
function storedQuery(queryKey: readonly [string, string], place: () => DocumentReference<Media>) {
  return queryOptions({
    queryKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      withDataErrors(async () => {
        const reference = place();
        const kept = await getDocFromCache(reference).catch(() => null);
        const picture = readOne(kept?.exists() ? kept : await getDoc(reference));
        if (!picture) throw new DataError('notFound');
        return pictureBlob(picture.bytes);
      }),
  });
}
