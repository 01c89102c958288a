import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './StaleOriginal.module.css';

type TheirTranslationProps = {
  onMine: () => void;
  onTheirs: () => void;
};

/** Two people translated at once: nothing is lost before somebody has chosen. */
export function TheirTranslation({ onMine, onTheirs }: TheirTranslationProps) {
  const { t } = useTranslation('translation');
  return (
    <section className={classes.root} aria-labelledby="theirs">
      <h2 id="theirs" className={classes.title}>
        {t('conflict.title')}
      </h2>
      <p className={classes.text} role="alert">
        {t('conflict.text')}
      </p>
      <div className={classes.actions}>
        <Button variant="default" onClick={onMine}>
          {t('conflict.mine')}
        </Button>
        <Button variant="default" onClick={onTheirs}>
          {t('conflict.theirs')}
        </Button>
      </div>
    </section>
  );
}
