import { type DocumentData, type DocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import * as v from 'valibot';

/** A document as the domain knows it: times as dates, with its id. Null where there is none or it does not fit. */
export function readRecord<T>(snapshot: DocumentSnapshot, schema: v.GenericSchema<unknown, T>): T | null {
  const data = snapshot.data();
  if (!data) return null;
  const parsed = v.safeParse(schema, { ...withDates(data), id: snapshot.id });
  return parsed.success ? parsed.output : null;
}

/** Stored values with times as dates, at any depth. */
export function withDates(data: DocumentData): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, dated(value)]));
}

function dated(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(dated);
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    ? withDates(value)
    : value;
}
