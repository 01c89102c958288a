import { type DirectoryState, readDirectoryState, writeDirectoryState } from '#src/domain/directoryState.ts';
import { useStateInAddress } from '#src/ui/useStateInAddress.ts';

export type DirectoryChange = Partial<Omit<DirectoryState, 'page'>>;

/** What is asked of the directory, and the ways to ask for something else. */
export function useDirectoryState() {
  return useStateInAddress(readDirectoryState, writeDirectoryState);
}
