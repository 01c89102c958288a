import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DidYouMean.module.css';

type DidYouMeanProps = {
  suggestion: string | null;
  onChoose: (change: { words: string }) => void;
};

/** Other words that find more: offered, never put in place of what somebody typed. */
export const DidYouMean = memo(function DidYouMean({ suggestion, onChoose }: DidYouMeanProps) {
  const { t } = useTranslation('library');
  if (suggestion === null) return null;
  return (
    <div>
      <button type="button" className={classes.suggestion} onClick={() => onChoose({ words: suggestion })}>
        {t('search.suggestion')} <bdi className={classes.words}>{suggestion}</bdi>
      </button>
    </div>
  );
});
