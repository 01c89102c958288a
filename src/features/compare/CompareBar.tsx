import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { comparedLeast, comparedMost } from '#src/domain/comparison.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import classes from './CompareBar.module.css';
import { useChosenCases } from './chosenCases.ts';

/** Stays at the bottom of a page of cases while some are chosen: how many, and the way to the comparison. */
export function CompareBar() {
  const { t } = useTranslation('compare');
  const { ids, set } = useChosenCases();
  const count = ids.length;
  const hint = count < comparedLeast ? t('bar.oneMore') : count === comparedMost ? t('bar.most') : '';
  const handleClear = () => {
    set([]);
    // The button that was pressed is gone now.
    document.getElementById('content')?.focus({ preventScroll: true });
  };

  return (
    <section aria-label={t('bar.label')} className={classes.bar} hidden={count === 0}>
      <p role="status" className={classes.said}>
        {count > 0 && `${t('bar.chosen', { count })}. ${hint}`}
      </p>
      <span className={classes.acts}>
        {count >= comparedLeast && (
          <ButtonLink size="sm" to={paths.compare.to(ids)}>
            {t('bar.open')}
          </ButtonLink>
        )}
        <Button variant="default" size="sm" onClick={handleClear}>
          {t('bar.clear')}
        </Button>
      </span>
    </section>
  );
}
