import { UnstyledButton } from '@mantine/core';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureQuery } from '#src/data/media/queries.ts';
import type { CaseStudy, Picture } from '#src/domain/caseStudy.ts';
import { CoverArt } from '#src/ui/CoverArt.tsx';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import classes from './CaseCover.module.css';

type CaseCoverProps = {
  caseStudy: Pick<CaseStudy, 'id' | 'content'>;
  /** Shows a picture whole. */
  onOpen: (place: number) => void;
};

/** Above the text: the cover with its credit, or a drawing of the case's pathways. */
export function CaseCover({ caseStudy: { id, content }, onOpen }: CaseCoverProps) {
  const [cover] = content.pictures;
  if (!cover) {
    return (
      <div className={classes.drawing}>
        <CoverArt seed={id} pathways={content.pathways} shape="banner" />
      </div>
    );
  }
  return (
    <Cover cover={cover} language={content.language} onOpen={() => onOpen(0)}>
      <CoverArt seed={id} pathways={content.pathways} shape="banner" />
    </Cover>
  );
}

type CoverProps = {
  cover: Picture;
  language: string;
  onOpen: () => void;
  children: ReactNode;
};

function Cover({ cover, language, onOpen, children }: CoverProps) {
  const { t } = useTranslation('library');
  const { data, error } = useQuery(pictureQuery(cover.id));
  return (
    <figure className={classes.cover}>
      <UnstyledButton
        className={classes.open}
        onClick={onOpen}
        aria-label={t('pictures.open', { alt: cover.alt })}
      >
        <StoredPicture picture={data} alt={cover.alt} lang={language}>
          {children}
        </StoredPicture>
        <span className={classes.whole} aria-hidden="true">
          <IconArrowsDiagonal size={18} />
        </span>
      </UnstyledButton>
      <figcaption className={classes.credit}>
        {error ? t('pictures.notLoaded') : null} <bdi>{t('pictures.credit', { credit: cover.credit })}</bdi>
      </figcaption>
    </figure>
  );
}
