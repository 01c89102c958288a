import { useMemo } from 'react';
import { usePictureUrl } from '#src/ui/picture/usePictureUrl.ts';

/** An address for bytes in memory, as long as they are shown. */
export function useBytesUrl(bytes: Uint8Array | null): string | undefined {
  const blob = useMemo(
    () => (bytes ? new Blob([bytes.slice()], { type: 'image/webp' }) : undefined),
    [bytes],
  );
  return usePictureUrl(blob);
}
