import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pictureQuery, thumbnailQuery } from '#src/data/media/queries.ts';
import type { Picture } from '#src/domain/caseStudy.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import { useNearView } from '#src/ui/picture/useNearView.ts';
import classes from './ReviewPictures.module.css';

/** The pictures of a text as a reviewer judges them: large enough to see who is shown, with what is said about each. */
export function ReviewPictures({ pictures }: { pictures: readonly Picture[] }) {
  return (
    <ol className={classes.pictures}>
      {pictures.map((picture, place) => (
        <li key={picture.id}>
          <ReviewPicture picture={picture} isCover={place === 0} />
        </li>
      ))}
    </ol>
  );
}

function ReviewPicture({ picture: { id, alt, credit }, isCover }: { picture: Picture; isCover: boolean }) {
  const { t } = useTranslation('review');
  const { element, isNear } = useNearView<HTMLElement>();
  const { data, error, refetch } = useQuery({ ...pictureQuery(id), enabled: isNear });
  return (
    <figure ref={element} className={classes.figure}>
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <div className={classes.stage}>
          <StoredPicture picture={data} alt={alt} fit="contain" />
        </div>
      )}
      <figcaption>
        {isCover && <p className={classes.cover}>{t('value.cover')}</p>}
        <dl className={classes.facts}>
          <div>
            <dt>{t('value.pictureAlt')}</dt>
            <dd dir="auto">{alt || t('value.none')}</dd>
          </div>
          <div>
            <dt>{t('value.pictureCredit')}</dt>
            <dd dir="auto">{credit || t('value.none')}</dd>
          </div>
        </dl>
      </figcaption>
    </figure>
  );
}

/** A picture among the differences, where what is said about it stands beside. */
export function SmallPicture({ id }: { id: string }) {
  const { element, isNear } = useNearView<HTMLSpanElement>();
  const { data } = useQuery({ ...thumbnailQuery(id), enabled: isNear });
  return (
    <span ref={element} className={classes.small}>
      <StoredPicture picture={data} alt="" fit="contain" />
    </span>
  );
}
