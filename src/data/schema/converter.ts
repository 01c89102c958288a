import {
  Bytes,
  type DocumentData,
  type DocumentReference,
  type DocumentSnapshot,
  type FirestoreDataConverter,
  type QueryDocumentSnapshot,
  type QuerySnapshot,
  Timestamp,
} from 'firebase/firestore';
import * as v from 'valibot';

/**
 * Parses on read: times become dates (a pending server time is estimated) and the id is attached. Writes pass as they
 * are: `updateDoc` would skip a converter anyway, and server times do not parse, so commands check their input instead.
 */
export function converter<T extends { id: string }>(
  schema: v.GenericSchema<unknown, T>,
): FirestoreDataConverter<T> {
  return {
    // The one assertion: commands write through `raw(ref)`, so this is reached with data already shaped by them.
    toFirestore: (value) => value as DocumentData,
    fromFirestore: (snapshot) => {
      const data = snapshot.data({ serverTimestamps: 'estimate' });
      return v.parse(schema, { ...withDates(data), id: snapshot.id });
    },
  };
}

function withDates(value: DocumentData): DocumentData {
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, dated(entry)]));
}

function dated(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (value instanceof Bytes) return value.toUint8Array();
  if (Array.isArray(value)) return value.map(dated);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return withDates(value);
  return value;
}

/** The same place without the converter: for writing. */
export function raw<T>(reference: DocumentReference<T>): DocumentReference {
  return reference.withConverter(null);
}

/** All documents of a list that fit their schema; one that does not is left out and reported with its path. */
export function readList<T>(snapshot: QuerySnapshot<T>): T[] {
  return snapshot.docs.flatMap((document) => {
    const value = readOrReport(document);
    return value === undefined ? [] : [value];
  });
}

/** The document, or null when there is none. A document that does not fit its schema is an error with its path. */
export function readOne<T>(snapshot: DocumentSnapshot<T>): T | null {
  try {
    return snapshot.data() ?? null;
  } catch (error) {
    throw new Error(`document does not fit its schema: ${snapshot.ref.path}`, { cause: error });
  }
}

function readOrReport<T>(document: QueryDocumentSnapshot<T>): T | undefined {
  try {
    return document.data();
  } catch (error) {
    console.warn(`document does not fit its schema: ${document.ref.path}`, error);
    return undefined;
  }
}
