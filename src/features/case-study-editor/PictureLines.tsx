import { useQuery } from '@tanstack/react-query';
import { thumbnailQuery } from '#src/data/media/queries.ts';
import type { Picture } from '#src/domain/caseStudy.ts';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import classes from './PictureLines.module.css';

/** The pictures of a text to look at, with what is written about each. */
export function PictureLines({ pictures }: { pictures: readonly Picture[] }) {
  return (
    <ul className={classes.pictures}>
      {pictures.map((picture) => (
        <PictureLine key={picture.id} picture={picture} />
      ))}
    </ul>
  );
}

function PictureLine({ picture: { id, alt, credit } }: { picture: Picture }) {
  const { data } = useQuery(thumbnailQuery(id));
  return (
    <li className={classes.picture}>
      <div className={classes.small}>
        {/* What can be seen stands beside it. */}
        <StoredPicture picture={data} alt="" fit="contain" />
      </div>
      <div>
        <p className={classes.words} dir="auto">
          {alt}
        </p>
        <p className={classes.credit} dir="auto">
          {credit}
        </p>
      </div>
    </li>
  );
}
