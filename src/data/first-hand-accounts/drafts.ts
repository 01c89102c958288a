import * as v from 'valibot';
import { type KeptDraft, keptDraftSchema } from '#src/domain/accountDraft.ts';

/**
 * The account that somebody is writing of an event, kept at each change: in localStorage, because what is written there
 * as a tab dies has been written. One for each person and event.
 */
const keyOf = (uid: string, eventId: string) => ['portal-account', uid, eventId].join(':');

/** False when the device refuses: storage full, or closed in a private window. */
export function keepAccountDraft(uid: string, eventId: string, kept: KeptDraft): boolean {
  try {
    window.localStorage.setItem(keyOf(uid, eventId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function keptAccountDraft(uid: string, eventId: string): KeptDraft | null {
  try {
    const parsed = v.safeParse(
      keptDraftSchema,
      JSON.parse(window.localStorage.getItem(keyOf(uid, eventId)) ?? 'null'),
    );
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export function dropAccountDraft(uid: string, eventId: string): void {
  try {
    window.localStorage.removeItem(keyOf(uid, eventId));
  } catch {
    // Closed storage holds nothing that could be dropped.
  }
}
