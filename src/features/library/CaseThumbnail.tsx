import { useQuery } from '@tanstack/react-query';
import { thumbnailQuery } from '#src/data/media/queries.ts';
import type { CatalogItem } from '#src/domain/catalog.ts';
import { CoverArt } from '#src/ui/CoverArt.tsx';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import { useNearView } from '#src/ui/picture/useNearView.ts';

type CaseThumbnailProps = {
  item: Pick<CatalogItem, 'id' | 'cover' | 'pathways'>;
};

/**
 * The cover of a case on its card. Decorative: the card says in words what it is about. Read only when it comes near
 * the screen; until then, and for cases without a picture, there is a drawing in its place.
 */
export function CaseThumbnail({ item: { id, cover, pathways } }: CaseThumbnailProps) {
  const { element, isNear } = useNearView<HTMLDivElement>();
  const { data } = useQuery({ ...thumbnailQuery(cover ?? ''), enabled: cover !== null && isNear });
  return (
    <div ref={element}>
      <StoredPicture picture={data} alt="">
        <CoverArt seed={id} pathways={pathways} />
      </StoredPicture>
    </div>
  );
}
