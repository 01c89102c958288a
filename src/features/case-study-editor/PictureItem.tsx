import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPhotoOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { thumbnailQuery } from '#src/data/media/queries.ts';
import { caseStudyLimits, type Picture } from '#src/domain/caseStudy.ts';
import { StoredPicture } from '#src/ui/picture/StoredPicture.tsx';
import { ItemText } from './ItemText.tsx';
import classes from './PicturesField.module.css';

type PictureItemProps = {
  picture: Picture;
  /** Counted from zero; the first is the cover. */
  place: number;
  count: number;
  onChange: (part: Partial<Picture>) => void;
  onMove: (place: number) => void;
  onRemove: () => void;
};

export function pictureTitleId(id: string): string {
  return `picture-${id}`;
}

/** One picture: what it looks like, what it shows, whose it is, and where it stands. */
export function PictureItem({ picture, place, count, onChange, onMove, onRemove }: PictureItemProps) {
  const { t } = useTranslation('editor');
  const { id, alt, credit } = picture;
  const number = place + 1;
  const hintFor = useHint();

  return (
    <li className={classes.item}>
      <Preview id={id} />
      <div className={classes.words}>
        <h3 id={pictureTitleId(id)} tabIndex={-1} className={classes.title}>
          {place === 0 ? t('pictures.cover') : t('pictures.one', { number })}
        </h3>
        <ItemText
          label={t('pictures.alt')}
          placeholder={hintFor(t('pictures.altHint'), alt, caseStudyLimits.pictureAlt)}
          value={alt}
          // It is one line where it is read aloud.
          onChange={(next) => onChange({ alt: next.replaceAll(/\s*\n\s*/g, ' ') })}
          most={caseStudyLimits.pictureAlt}
          isIncomplete={alt.trim() === ''}
          isLong
        />
        <ItemText
          label={t('pictures.credit')}
          placeholder={hintFor(t('pictures.creditHint'), credit, caseStudyLimits.pictureCredit)}
          value={credit}
          onChange={(next) => onChange({ credit: next })}
          most={caseStudyLimits.pictureCredit}
          isIncomplete={credit.trim() === ''}
        />
        <div className={classes.actions}>
          {place > 0 && (
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('pictures.makeCoverOf', { number })}
              onClick={() => onMove(0)}
            >
              {t('pictures.makeCover')}
            </Button>
          )}
          {count > 1 && (
            <>
              <MoveButton
                label={t('pictures.earlier', { number })}
                icon={<IconArrowUp size={18} aria-hidden="true" />}
                onMove={place > 0 ? () => onMove(place - 1) : undefined}
              />
              <MoveButton
                label={t('pictures.later', { number })}
                icon={<IconArrowDown size={18} aria-hidden="true" />}
                onMove={number < count ? () => onMove(place + 1) : undefined}
              />
            </>
          )}
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            aria-label={t('pictures.removeOf', { number })}
            onClick={onRemove}
          >
            {t('pictures.remove')}
          </Button>
        </div>
      </div>
    </li>
  );
}

type MoveButtonProps = {
  label: string;
  icon: ReactNode;
  /** Undefined where there is no further place; the button stays, or it would lose the focus of who presses it. */
  onMove: (() => void) | undefined;
};

function MoveButton({ label, icon, onMove }: MoveButtonProps) {
  return (
    <ActionIcon
      variant="default"
      size={34}
      aria-label={label}
      aria-disabled={onMove === undefined || undefined}
      data-disabled={onMove === undefined || undefined}
      onClick={onMove}
    >
      {icon}
    </ActionIcon>
  );
}

function Preview({ id }: { id: string }) {
  const { t } = useTranslation(['editor', 'common']);
  const { data, error, refetch } = useQuery(thumbnailQuery(id));
  return (
    <div className={classes.preview}>
      <StoredPicture picture={data} alt="" fit="contain">
        {error && (
          <div className={classes.noPreview}>
            <IconPhotoOff size={22} aria-hidden="true" />
            <p>{t('pictures.noPreview')}</p>
            <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
              {t('common:tryAgain')}
            </Button>
          </div>
        )}
      </StoredPicture>
    </div>
  );
}

/** How much room is left, once it gets narrow; before that what to write. */
function useHint() {
  const { t } = useTranslation('editor');
  return (hint: string, value: string, most: number) => {
    const left = most - value.length;
    return left >= 0 && left <= most / 5 ? t('count.left', { count: left }) : hint;
  };
}
