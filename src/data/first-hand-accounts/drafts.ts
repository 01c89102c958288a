import * as v from 'valibot';
import { hasWords, type KeptDraft, keptDraftSchema } from '#src/domain/accountDraft.ts';

/**
 * Accounts that somebody is writing of an event, kept at each change: in localStorage, because what is written there as
 * a tab dies has been written. Each under its own id, so that two open forms keep both of their texts.
 */
const keyOf = (uid: string, eventId: string, id: string) => ['portal-account', uid, eventId, id].join(':');

/** False when the device refuses: storage full, or closed in a private window. */
export function keepAccountDraft(uid: string, eventId: string, kept: KeptDraft): boolean {
  try {
    window.localStorage.setItem(keyOf(uid, eventId, kept.id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** The newest, one with words before one without. */
export function keptAccountDraft(uid: string, eventId: string): KeptDraft | null {
  try {
    const start = keyOf(uid, eventId, '');
    const kept = Object.keys(window.localStorage)
      .filter((key) => key.startsWith(start))
      .flatMap((key) => parseKept(window.localStorage.getItem(key)) ?? []);
    return kept.toSorted(byUse)[0] ?? null;
  } catch {
    return null;
  }
}

export function dropAccountDraft(uid: string, eventId: string, id: string): void {
  try {
    window.localStorage.removeItem(keyOf(uid, eventId, id));
  } catch {
    // Closed storage holds nothing that could be dropped.
  }
}

function parseKept(text: string | null): KeptDraft | null {
  try {
    const parsed = v.safeParse(keptDraftSchema, JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function byUse(a: KeptDraft, b: KeptDraft): number {
  return Number(hasWords(b.draft)) - Number(hasWords(a.draft)) || b.at - a.at;
}
