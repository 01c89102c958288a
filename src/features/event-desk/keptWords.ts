import * as v from 'valibot';

/**
 * What a moderator has typed at a desk and not saved, on this device: one record for each form, under the moderator's own
 * id, because a device may be shared. Local storage, because it is written before a crash and not after it.
 */
export interface KeptPlace {
  uid: string;
  eventId: string;
  /** Which form, such as `update.new`. */
  form: string;
}

export function recallWords<T>(place: KeptPlace, schema: v.GenericSchema<unknown, T>): T | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Storage may be full or closed (private windows): the page then holds the only copy. */
export function keepWords(place: KeptPlace, words: unknown): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(words));
  } catch {
    // Nothing to be done here, and typing must go on.
  }
}

export function forgetWords(place: KeptPlace): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // As above.
  }
}

function keyOf({ uid, eventId, form }: KeptPlace): string {
  return `portal.desk.${uid}.${eventId}.${form}`;
}
