import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { thumbnailQuery } from '#src/data/media/queries.ts';
import type { Picture } from '#src/domain/caseStudy.ts';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import { useNearView } from '#src/ui/picture/useNearView.ts';
import classes from './CasePictures.module.css';

type CasePicturesProps = {
  /** All of the case; the first is the cover, which stands above the text. */
  pictures: readonly Picture[];
  language: string;
  /** Shows a picture large. */
  onOpen: (place: number) => void;
};

/** The gallery: small copies that load as they come near, each opening the picture. */
export function CasePictures({ pictures, language, onOpen }: CasePicturesProps) {
  return (
    <ul className={classes.pictures}>
      {pictures.map((picture, place) =>
        place === 0 ? null : (
          <li key={picture.id}>
            <SmallPicture picture={picture} language={language} onOpen={() => onOpen(place)} />
          </li>
        ),
      )}
    </ul>
  );
}

type SmallPictureProps = {
  picture: Picture;
  language: string;
  onOpen: () => void;
};

function SmallPicture({ picture: { id, alt, credit }, language, onOpen }: SmallPictureProps) {
  const { t } = useTranslation('library');
  const { element, isNear } = useNearView<HTMLElement>();
  const { data, error } = useQuery({ ...thumbnailQuery(id), enabled: isNear });
  return (
    <figure className={classes.figure} ref={element}>
      <UnstyledButton className={classes.open} onClick={onOpen} aria-label={t('pictures.open', { alt })}>
        <StoredPicture picture={data} alt={alt} lang={language}>
          {error && (
            <span className={classes.missing} dir="auto" lang={language}>
              {alt}
            </span>
          )}
        </StoredPicture>
      </UnstyledButton>
      <figcaption className={classes.credit}>
        <bdi>{t('pictures.credit', { credit })}</bdi>
      </figcaption>
    </figure>
  );
}
