import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { type LibraryState, readLibraryState, writeLibraryState } from './libraryState.ts';

/** Browsers limit how often a page may rewrite its address; nobody needs it at every key. */
const writeAfterMs = 250;

/**
 * The library's state, kept in the address. Words typed replace the entry in the history, everything else adds one, so
 * that "back" undoes a filter but does not spell a word backwards.
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
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const write = useCallback(
    (next: LibraryState, options: { replace: boolean }) => {
      window.clearTimeout(timer.current);
      // Somebody has followed a link whose page is still being fetched: the address is no longer ours to write.
      if (window.location.pathname !== address) return;
      setParams(writeLibraryState(next), { ...options, state: ownEntry, preventScrollReset: true });
    },
    [setParams, address],
  );

  return {
    state,
    type: (typed: string) => {
      setWords(typed);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(
        () => write({ ...latest.current, words: typed, page: 1 }, { replace: true }),
        writeAfterMs,
      );
    },
    /** A filter, a sort order or a fresh start; from the first page again. */
    choose: (change: Partial<Omit<LibraryState, 'page'>>) => {
      setWords(change.words ?? words);
      write({ ...state, ...change, page: 1 }, { replace: false });
    },
    showMore: () => write({ ...state, page: state.page + 1 }, { replace: true }),
  };
}

/** Marks the entries of the history that this hook wrote. */
const ownEntry = { isLibraryState: true };

function isOwnEntry(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isLibraryState' in state;
}
