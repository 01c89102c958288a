import { createContext, useContext } from 'react';
import type { PreparedPicture } from '#src/ui/picture/pictureProblem.ts';

/** What the pictures of a text need from the world. */
export interface PictureTools {
  /** Makes a file smaller and free of what a camera writes into it; fails with `PictureError`. */
  prepare(file: Blob): Promise<PreparedPicture>;
  /** Stores it for this text and answers with its id. */
  store(picture: PreparedPicture): Promise<string>;
}

export const PictureToolsContext = createContext<PictureTools | null>(null);

export function usePictureTools(): PictureTools {
  const tools = useContext(PictureToolsContext);
  if (!tools) throw new Error('pictures were shown outside the editor');
  return tools;
}
