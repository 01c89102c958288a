import { ActionIcon, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureQuery } from '#src/data/media/queries.ts';
import type { Picture } from '#src/domain/caseStudy.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import classes from './PictureDialog.module.css';

type PictureDialogProps = {
  pictures: readonly Picture[];
  language: string;
  /** Which one is shown; null while the dialog is closed. */
  place: number | null;
  onShow: (place: number) => void;
  onClose: () => void;
};

/** One picture at a time, whole and large; it is read when it is asked for. Arrow keys lead through them. */
export function PictureDialog({ pictures, language, place, onShow, onClose }: PictureDialogProps) {
  const { t } = useTranslation(['library', 'common']);
  const picture = place === null ? undefined : pictures[place];
  const count = pictures.length;
  const show = (next: number | undefined) => {
    if (next !== undefined && next >= 0 && next < count) onShow(next);
  };
  // Wherever in the dialog the focus is.
  useHotkeys([
    ['ArrowRight', () => show(place === null ? undefined : place + 1), { preventDefault: false }],
    ['ArrowLeft', () => show(place === null ? undefined : place - 1), { preventDefault: false }],
  ]);

  return (
    // In parts, because the header of Mantine's whole dialog counts as a second banner of the page.
    <Modal.Root opened={picture !== undefined} onClose={onClose} size="72rem" centered>
      <Modal.Overlay backgroundOpacity={0.75} />
      <Modal.Content>
        {picture && place !== null && (
          <>
            <div className={classes.header}>
              <Modal.Title className={classes.title}>
                {t('pictures.place', { number: place + 1, total: count })}
              </Modal.Title>
              {count > 1 && (
                <>
                  <Step
                    label={t('pictures.previous')}
                    onClick={place > 0 ? () => onShow(place - 1) : undefined}
                  >
                    <IconChevronLeft size={20} className={classes.arrow} aria-hidden="true" />
                  </Step>
                  <Step
                    label={t('pictures.next')}
                    onClick={place + 1 < count ? () => onShow(place + 1) : undefined}
                  >
                    <IconChevronRight size={20} className={classes.arrow} aria-hidden="true" />
                  </Step>
                </>
              )}
              <Modal.CloseButton aria-label={t('common:close')} />
            </div>
            <Modal.Body className={classes.body}>
              <LargePicture key={picture.id} picture={picture} language={language} />
            </Modal.Body>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

function LargePicture({ picture: { id, alt, credit }, language }: { picture: Picture; language: string }) {
  const { t } = useTranslation('library');
  const query = useQuery(pictureQuery(id));
  return (
    <figure className={classes.figure}>
      <div className={classes.stage}>
        <Faces query={query} isEmpty={() => false}>
          {(data) => <StoredPicture picture={data} alt={alt} lang={language} fit="contain" />}
        </Faces>
      </div>
      <figcaption>
        <p className={classes.alt} dir="auto" lang={language}>
          {alt}
        </p>
        <p className={classes.credit}>
          <bdi>{t('pictures.credit', { credit })}</bdi>
        </p>
      </figcaption>
    </figure>
  );
}

type StepProps = {
  label: string;
  /** Undefined at the end; the button stays, or it would lose the focus of who presses it. */
  onClick: (() => void) | undefined;
  children: ReactNode;
};

function Step({ label, onClick, children }: StepProps) {
  const isEnd = onClick === undefined;
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      aria-disabled={isEnd || undefined}
      data-disabled={isEnd || undefined}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
