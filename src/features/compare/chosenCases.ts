import { useCallback, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { useActor } from '#src/data/session/useSession.ts';
import { comparedIds, toggledCase } from '#src/domain/comparison.ts';

/**
 * The cases a person is about to compare, kept in the tab across searches and reloads: another tab may compare other
 * ones. Under the person's own id, because a tab may see several people.
 */
const chosen = new Map<string, readonly string[]>();
const listeners = new Set<() => void>();

export function useChosenCases() {
  const uid = useActor()?.uid ?? '';
  const ids = useSyncExternalStore(
    subscribe,
    useCallback(() => chosenBy(uid), [uid]),
  );
  return {
    ids,
    toggle: (id: string) => choose(uid, toggledCase(ids, id)),
    set: (next: readonly string[]) => choose(uid, comparedIds(next)),
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function chosenBy(uid: string): readonly string[] {
  const known = chosen.get(uid) ?? recall(uid);
  chosen.set(uid, known);
  return known;
}

function choose(uid: string, ids: readonly string[]): void {
  chosen.set(uid, ids);
  try {
    sessionStorage.setItem(keyOf(uid), JSON.stringify(ids));
  } catch {
    // Without a storage they last until the page is loaded anew.
  }
  for (const listener of listeners) listener();
}

function recall(uid: string): readonly string[] {
  try {
    const parsed = v.safeParse(v.array(v.string()), JSON.parse(sessionStorage.getItem(keyOf(uid)) ?? '[]'));
    return parsed.success ? comparedIds(parsed.output) : [];
  } catch {
    return [];
  }
}

function keyOf(uid: string): string {
  return `portal.compare.${uid}`;
}
