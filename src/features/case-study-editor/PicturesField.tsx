import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '#src/domain/caseStudy.ts';
import { FieldFrame } from './FieldFrame.tsx';
import groupClasses from './FormGroup.module.css';
import { PictureIntake } from './PictureIntake.tsx';
import { PictureItem, pictureTitleId } from './PictureItem.tsx';
import classes from './PicturesField.module.css';
import { useFieldText } from './useFieldText.ts';
import { usePictureIntake } from './usePictureIntake.ts';
import { useContentField } from './WritingContext.ts';

/** The cover and the gallery: chosen, dropped or pasted, then described and credited. */
export function PicturesField() {
  const { t } = useTranslation('editor');
  const { label, description } = useFieldText('pictures', { isOptional: true });
  const [pictures, change] = useContentField('pictures');
  const [said, say] = useState('');
  const [removed, setRemoved] = useState<{ picture: Picture; place: number } | null>(null);
  const intake = usePictureIntake((name) => say(t('pictures.added', { name })));
  const focusTitle = useTitleFocus();

  const move = (picture: Picture, place: number) => {
    change(pictures.filter(({ id }) => id !== picture.id).toSpliced(place, 0, picture));
    say(
      place === 0
        ? t('pictures.isCover')
        : t('pictures.moved', { number: place + 1, total: pictures.length }),
    );
  };

  return (
    <FieldFrame name="pictures">
      <fieldset
        className={groupClasses.group}
        onPaste={(event) => {
          const files = Array.from(event.clipboardData.files);
          if (files.length === 0) return;
          event.preventDefault();
          intake.add(files);
        }}
      >
        <legend className={groupClasses.legend}>{label}</legend>
        <p className={groupClasses.description}>{description}</p>
        <ol className={classes.items}>
          {pictures.map((picture, place) => (
            <PictureItem
              key={picture.id}
              picture={picture}
              place={place}
              count={pictures.length}
              onChange={(part) =>
                change(pictures.map((one) => (one.id === picture.id ? { ...one, ...part } : one)))
              }
              onMove={(to) => {
                move(picture, to);
                if (to === 0) focusTitle(picture.id);
              }}
              onRemove={() => {
                change(pictures.filter(({ id }) => id !== picture.id));
                setRemoved({ picture, place });
              }}
            />
          ))}
        </ol>
        {removed && (
          <Removed
            onUndo={() => {
              change(pictures.toSpliced(removed.place, 0, removed.picture));
              setRemoved(null);
              focusTitle(removed.picture.id);
            }}
          >
            {t('pictures.removed')}
          </Removed>
        )}
        <PictureIntake {...intake} shown={pictures.length} />
        {pictures.length > 0 && <p className={classes.people}>{t('pictures.people')}</p>}
        <p role="status" className="portal-visually-hidden">
          {said}
        </p>
      </fieldset>
    </FieldFrame>
  );
}

/** Takes the focus that the removed picture had. */
function Removed({ onUndo, children }: { onUndo: () => void; children: ReactNode }) {
  const { t } = useTranslation('editor');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className={classes.removed}>
      <p>{children}</p>
      <Button ref={button} variant="default" size="compact-md" onClick={onUndo}>
        {t('pictures.undo')}
      </Button>
    </div>
  );
}

/** The button that was pressed is gone; the picture it was about is not. */
function useTitleFocus() {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(pictureTitleId(wanted.current))?.focus();
    wanted.current = null;
  });
  return (id: string) => {
    wanted.current = id;
  };
}
