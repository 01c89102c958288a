import { useEffect, useState } from 'react';

/** An address under which the page can show a picture it holds; given back when nobody shows it any more. */
export function usePictureUrl(picture: Blob | undefined): string | undefined {
  const [shown, setShown] = useState<{ picture: Blob; url: string }>();

  useEffect(() => {
    if (!picture) return;
    const url = URL.createObjectURL(picture);
    setShown({ picture, url });
    return () => URL.revokeObjectURL(url);
  }, [picture]);

  return shown !== undefined && shown.picture === picture ? shown.url : undefined;
}
