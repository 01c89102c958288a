import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { thumbnailQuery } from '#src/data/media/queries.ts';
import type { CatalogItem } from '#src/domain/catalog.ts';
import { CoverArt } from '#src/ui/CoverArt.tsx';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import { useNearView } from '#src/ui/picture/useNearView.ts';

type CaseThumbnailProps = {
  item: Pick<CatalogItem, 'id' | 'cover' | 'pathways'>;
};

/**
 * The cover of a case on its card. Decorative: the card says in words what it is about. Read only when it
 * comes near the screen; for cases without a picture there is a drawing in its place.
 */
export function CaseThumbnail({ item: { id, cover, pathways } }: CaseThumbnailProps) {
  const art = <CoverArt seed={id} pathways={pathways} />;
  return cover === null ? art : <StoredCover cover={cover}>{art}</StoredCover>;
}

function StoredCover({ cover, children }: { cover: string; children: ReactNode }) {
  const { element, isNear } = useNearView<HTMLDivElement>();
  const { data } = useQuery({ ...thumbnailQuery(cover), enabled: isNear });
  return (
    <div ref={element}>
      <StoredPicture picture={data} alt="">
        {children}
      </StoredPicture>
    </div>
  );
}
