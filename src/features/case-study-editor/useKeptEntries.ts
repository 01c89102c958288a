import { useState } from 'react';
import { deviceJournal, type KeptEntry } from '#src/data/submissions/journal.ts';

/** What this device keeps of one's unsaved words, as it was when the screen was opened; newest first. */
export function useKeptEntries(uid: string): readonly KeptEntry[] {
  const [kept] = useState(() =>
    deviceJournal(uid)
      .all()
      .sort((a, b) => b.entry.at - a.entry.at),
  );
  return kept;
}
