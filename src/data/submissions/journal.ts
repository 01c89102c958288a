import * as v from 'valibot';
import { type JournalEntry, journalEntrySchema } from '#src/domain/journal.ts';

/**
 * Unsaved words of an author on this device: one entry per person, text and tab. localStorage, because it is
 * synchronous: what is written there as a tab dies has been written.
 */
export interface KeptEntry {
  submissionId: string;
  tabId: string;
  entry: JournalEntry;
}

export interface Journal {
  /** False when the device refuses: storage full, or closed in a private window. */
  keep(submissionId: string, tabId: string, entry: JournalEntry): boolean;
  drop(submissionId: string, tabId: string): void;
  /** Everything kept for this person. What cannot be read is left where it is. */
  all(): KeptEntry[];
}

/** What the journal asks of the browser's storage. */
export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'portal-draft';

export function deviceJournal(uid: string): Journal {
  return journalIn(deviceStorage(), uid);
}

export function journalIn(storage: JournalStorage | null, uid: string): Journal {
  const keyOf = (submissionId: string, tabId: string) => [prefix, uid, submissionId, tabId].join(':');
  return {
    keep(submissionId, tabId, entry) {
      try {
        storage?.setItem(keyOf(submissionId, tabId), JSON.stringify(entry));
        return storage !== null;
      } catch {
        return false;
      }
    },
    drop(submissionId, tabId) {
      storage?.removeItem(keyOf(submissionId, tabId));
    },
    all() {
      if (!storage) return [];
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return keys.flatMap((key) => {
        const [start, owner, submissionId, tabId] = key?.split(':') ?? [];
        if (start !== prefix || owner !== uid || !submissionId || !tabId) return [];
        const entry = parseEntry(storage.getItem(keyOf(submissionId, tabId)));
        return entry ? [{ submissionId, tabId, entry }] : [];
      });
    },
  };
}

function parseEntry(text: string | null): JournalEntry | null {
  try {
    const parsed = v.safeParse(journalEntrySchema, JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function deviceStorage(): JournalStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
