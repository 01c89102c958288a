import { useMemo } from 'react';
import type { FinderQuery } from '#src/domain/finder.ts';
import {
  besideLibraryState,
  type LibraryState,
  readLibraryState,
  writeLibraryState,
} from '#src/domain/libraryState.ts';
import { useStateInAddress } from '#src/ui/useStateInAddress.ts';

export type LibraryChange = Partial<Omit<LibraryState, 'page'>>;

/** What is asked of the library, and the ways to ask for something else. */
export function useLibraryState() {
  const { inAddress, ...rest } = useStateInAddress(readLibraryState, writeLibraryState, besideLibraryState);
  const settled = useMemo<FinderQuery>(() => {
    const { words, filters, sort } = inAddress;
    return { words: words.trim(), filters, sort };
  }, [inAddress]);
  return {
    ...rest,
    /** The question in the address: for what need not follow every key. */
    settled,
  };
}
