import { Button, CloseButton, Loader } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconAlertTriangle, IconPhotoPlus } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import classes from './PicturesField.module.css';
import type { Intake, IntakeProblem } from './usePictureIntake.ts';

type PictureIntakeProps = {
  /** How many pictures the text has. */
  shown: number;
  intakes: readonly Intake[];
  add: (files: readonly File[]) => void;
  again: (intake: Intake) => void;
  drop: (key: number) => void;
};

/** What the portal can work with. Named one by one: then a phone hands over its photographs as JPEG. */
const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** Where pictures come in, and how far each has come. */
export function PictureIntake({ shown, intakes, add, again, drop }: PictureIntakeProps) {
  const { t } = useTranslation('editor');
  const { online } = useNetwork();
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isFull = shown >= caseStudyLimits.pictures;

  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    add(Array.from(event.dataTransfer.files));
  };

  return (
    <>
      <ul className={classes.intakes}>
        {intakes.map((intake) => (
          <li key={intake.key} className={classes.intake}>
            {intake.problem === null ? (
              <p role="status" className={classes.progress}>
                <Loader size={16} aria-hidden="true" />
                {t(`pictures.stage.${intake.stage === 'failed' ? 'waiting' : intake.stage}`)}{' '}
                <bdi className={classes.file}>{intake.file.name}</bdi>
              </p>
            ) : (
              <Failed
                intake={intake}
                problem={intake.problem}
                onAgain={() => again(intake)}
                onDrop={() => drop(intake.key)}
              />
            )}
          </li>
        ))}
      </ul>
      {isFull ? (
        <p className={classes.note}>{t('pictures.full', { most: caseStudyLimits.pictures })}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first.
        <div
          className={classes.drop}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={handleDrop}
        >
          <input
            ref={input}
            type="file"
            accept={accepted}
            multiple
            hidden
            aria-label={t('pictures.choose')}
            onChange={(event) => {
              add(Array.from(event.currentTarget.files ?? []));
              // The same file again is a choice too.
              event.currentTarget.value = '';
            }}
          />
          <Button
            variant="default"
            leftSection={<IconPhotoPlus size={18} aria-hidden="true" />}
            disabled={!online}
            onClick={() => input.current?.click()}
          >
            {t('pictures.choose')}
          </Button>
          <p className={classes.note}>{online ? t('pictures.drop') : t('pictures.offline')}</p>
          <p className={classes.note}>{t('pictures.smaller')}</p>
        </div>
      )}
    </>
  );
}

/** Trying again helps against these only. */
const passing: readonly IntakeProblem[] = ['offline', 'denied', 'unknown', 'full'];

type FailedProps = {
  intake: Intake;
  problem: IntakeProblem;
  onAgain: () => void;
  onDrop: () => void;
};

function Failed({ intake, problem, onAgain, onDrop }: FailedProps) {
  const { t } = useTranslation(['editor', 'common']);
  const { name } = intake.file;
  return (
    <div className={classes.failed}>
      <IconAlertTriangle size={20} aria-hidden="true" />
      <div role="alert" className={classes.failure}>
        <p>
          <bdi className={classes.file}>{name}</bdi>
        </p>
        <p>{t(`pictures.problem.${problem}`)}</p>
      </div>
      {passing.includes(problem) && (
        <Button variant="default" size="compact-md" onClick={onAgain}>
          {t('common:tryAgain')}
        </Button>
      )}
      <CloseButton aria-label={t('pictures.dismiss', { name })} onClick={onDrop} />
    </div>
  );
}
