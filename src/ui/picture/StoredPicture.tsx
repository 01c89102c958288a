import { type ReactNode, useState } from 'react';
import classes from './StoredPicture.module.css';
import { usePictureUrl } from './usePictureUrl.ts';

type StoredPictureProps = {
  /** Undefined while it is on its way, or when it could not be had. */
  picture: Blob | undefined;
  /** Empty for a picture that says nothing the text beside it does not. */
  alt: string;
  lang?: string | undefined;
  /** `cover` fills the place and crops; `contain` shows all of it. */
  fit?: 'cover' | 'contain';
  /** What stands there until the picture does: it has the same place, so nothing moves. */
  children?: ReactNode;
};

/** A picture that the portal keeps, in a place whose size its parent decides. */
export function StoredPicture({ picture, alt, lang, fit = 'cover', children }: StoredPictureProps) {
  const url = usePictureUrl(picture);
  const [ready, setReady] = useState<string>();
  return (
    <div className={classes.place}>
      <div className={classes.placeholder} data-covered={(url !== undefined && ready === url) || undefined}>
        {children}
      </div>
      {url && (
        <img
          src={url}
          alt={alt}
          lang={lang}
          decoding="async"
          className={classes.picture}
          data-fit={fit}
          data-ready={ready === url || undefined}
          onLoad={() => setReady(url)}
        />
      )}
    </div>
  );
}
