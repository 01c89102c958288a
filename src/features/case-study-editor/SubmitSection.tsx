import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import sectionClasses from './EditorSection.module.css';
import { PreviewButton } from './PreviewButton.tsx';
import classes from './SubmitSection.module.css';
import { sectionId } from './sectionPlaces.ts';
import { useHandIn } from './useHandIn.ts';

type SubmitSectionProps = {
  /** It was with the secretariat before. */
  isAgain: boolean;
  /** Hands in the text as it is stored at a version. */
  onSubmit: (version: number) => Promise<void>;
};

/** The end of the form. The button always works: it leads to what is missing, or hands the text in. */
export function SubmitSection({ isAgain, onSubmit }: SubmitSectionProps) {
  const { t } = useTranslation('editor');
  const { handIn, isPending, message } = useHandIn(onSubmit);

  return (
    <section
      id={sectionId('submit')}
      aria-labelledby="section-submit-title"
      className={sectionClasses.section}
    >
      <h2 id="section-submit-title" tabIndex={-1} className={sectionClasses.title}>
        {t('submit.title')}
      </h2>
      <div className={sectionClasses.fields}>
        <p className={classes.text}>{t('submit.text')}</p>
        <div>
          <div className={classes.buttons}>
            <Button size="lg" loading={isPending} onClick={handIn}>
              {isAgain ? t('submit.again') : t('submit.button')}
            </Button>
            <PreviewButton />
          </div>
          <p role="alert" className={classes.message}>
            {message}
          </p>
        </div>
      </div>
    </section>
  );
}
