import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { thumbnailQuery } from '#src/data/media/queries.ts';
import type { CatalogItem } from '#src/domain/catalog.ts';
import { CoverArt } from '#src/ui/CoverArt.tsx';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import { useNearView } from '#src/ui/picture/useNearView.ts';

type MatchCoverProps = {
  item: Pick<CatalogItem, 'id' | 'cover' | 'pathways'>;
};

/** A case's picture, read when it comes near the screen: each costs a read. Decorative; without one, a drawing. */
export function MatchCover({ item: { id, cover, pathways } }: MatchCoverProps) {
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
