import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import type { FinderQuery } from '#src/domain/finder.ts';
import {
  besideLibraryState,
  type LibraryState,
  readLibraryState,
  writeLibraryState,
} from '#src/domain/libraryState.ts';

/** Browsers limit how often a page may rewrite its address; nobody needs it at every key. */
const writeAfterMs = 250;

/**
 * The library's state, kept in the address. Words typed replace the entry in the history, everything else adds one, so
 * that "back" undoes a filter but does not spell a word backwards. The functions stay the same, so that what they are
 * handed to need not be drawn at every key.
 */
export function useLibraryState() {
  const [params, setParams] = useSearchParams();
  const inAddress = useMemo(() => readLibraryState(params), [params]);
  const [words, setWords] = useState(inAddress.words);
  const timer = useRef<number>(undefined);
  const { state: entry } = useLocation();
  const [address] = useState(() => window.location.pathname);
  const navigation = useNavigationType();
  const isOwn = navigation !== 'POP' && isOwnEntry(entry);

  // The address changed by itself (back, forward, a link): what it says goes into the field. Our own changes arrive late,
  // when more may have been typed.
  useEffect(() => {
    if (isOwn) return;
    window.clearTimeout(timer.current);
    setWords(inAddress.words);
  }, [isOwn, inAddress.words]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const state = useMemo<LibraryState>(() => ({ ...inAddress, words }), [inAddress, words]);
  const settled = useMemo<FinderQuery>(() => {
    const { words, filters, sort } = inAddress;
    return { words: words.trim(), filters, sort };
  }, [inAddress]);
  // What functions that stay the same see of what changes.
  const latest = useRef({ state, setParams });
  useEffect(() => {
    latest.current = { state, setParams };
  }, [state, setParams]);

  const write = useCallback(
    (next: LibraryState, { replace, since }: { replace: boolean; since?: string }) => {
      window.clearTimeout(timer.current);
      // Somebody has followed a link whose page is still being fetched: the address is no longer ours to write.
      if (window.location.pathname !== address) return;
      const params = writeLibraryState(next);
      // What was chosen in the meantime, such as a place on the map, is not undone.
      const { search } = window.location;
      if (since !== undefined && search !== since) {
        for (const [name, value] of besideLibraryState(new URLSearchParams(search)))
          params.append(name, value);
      }
      latest.current.setParams(params, {
        replace,
        state: ownEntry,
        preventScrollReset: true,
      });
    },
    [address],
  );

  const type = useCallback(
    (typed: string) => {
      setWords(typed);
      window.clearTimeout(timer.current);
      const since = window.location.search;
      timer.current = window.setTimeout(
        () => write({ ...latest.current.state, words: typed, page: 1 }, { replace: true, since }),
        writeAfterMs,
      );
    },
    [write],
  );
  /** A filter, a sort order, list or map, or a fresh start; from the first page again. */
  const choose = useCallback(
    (change: LibraryChange) => {
      const { state } = latest.current;
      setWords(change.words ?? state.words);
      write({ ...state, ...change, page: 1 }, { replace: false });
    },
    [write],
  );
  const showMore = useCallback(() => {
    const { state } = latest.current;
    write({ ...state, page: state.page + 1 }, { replace: true });
  }, [write]);

  return {
    state,
    /** The question in the address: for what need not follow every key. */
    settled,
    type,
    choose,
    showMore,
  };
}

export type LibraryChange = Partial<Omit<LibraryState, 'page'>>;

/** Marks the entries of the history that this hook wrote. */
const ownEntry = { isLibraryState: true };

function isOwnEntry(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isLibraryState' in state;
}
