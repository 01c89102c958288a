import { Bytes, doc, type Firestore, serverTimestamp, type Transaction } from 'firebase/firestore';
import { mediaId, mediaLimits } from '#src/domain/media.ts';
import { DataError, withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw, readOne } from '../schema/converter.ts';
import { transact } from '../transact.ts';

export interface StorePictureInput {
  submissionId: string;
  /** Ids of the pictures the draft shows now; the new one gets a number above theirs. */
  shown: readonly string[];
  /** WebP, at most `mediaLimits.original` and `mediaLimits.thumbnail` bytes. */
  original: Uint8Array;
  thumbnail: Uint8Array;
}

/**
 * Stores a picture of a draft with its small copy and answers with its id. The draft itself must be stored already.
 * Fails with `tooMany` when all numbers of the text are used: pictures taken out of a draft keep theirs.
 */
export function storePicture(
  db: Firestore,
  author: { uid: string },
  input: StorePictureInput,
): Promise<string> {
  return withDataErrors(async () => {
    const { submissionId, shown, original, thumbnail } = input;
    if (original.length > mediaLimits.original || thumbnail.length > mediaLimits.thumbnail)
      throw new DataError('invalid');
    const places = collections(db);
    return transact(db, async (transaction) => {
      const submission = readOne(await transaction.get(doc(places.submissions, submissionId)));
      if (!submission) throw new DataError('notFound');
      const id = await freeId(transaction, db, submissionId, shown);
      const { organisationId, caseStudyId } = submission;
      const record = { ownerUid: author.uid, organisationId, submissionId, caseStudyId };
      for (const [place, bytes] of [
        [places.media, original],
        [places.thumbnails, thumbnail],
      ] as const) {
        transaction.set(raw(doc(place, id)), {
          ...record,
          bytes: Bytes.fromUint8Array(bytes),
          createdAt: serverTimestamp(),
        });
      }
      return id;
    });
  });
}

/** The first number after those shown that no picture has; small copies are asked, because an answer brings its bytes. */
async function freeId(
  transaction: Transaction,
  db: Firestore,
  submissionId: string,
  shown: readonly string[],
): Promise<string> {
  const own = shown.filter((id) => id.slice(0, -3) === submissionId).map((id) => Number(id.slice(-2)));
  for (let number = Math.max(-1, ...own) + 1; number < mediaLimits.perSubmission; number += 1) {
    const id = mediaId(submissionId, number);
    const known = await transaction.get(raw(doc(collections(db).thumbnails, id)));
    if (!known.exists()) return id;
  }
  throw new DataError('tooMany');
}
