import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#src/domain/caseStudy.ts';
import { ResultFigure } from './ResultFigure.tsx';
import classes from './ResultFigures.module.css';

type DisagreeingFiguresProps = {
  results: readonly Result[];
};

/** The same figure from different sources: side by side, in the order of the text, and none of them is the right one. */
export function DisagreeingFigures({ results }: DisagreeingFiguresProps) {
  const { t, i18n } = useTranslation('library');
  const id = useId();
  return (
    <li className={classes.disagreement}>
      <article aria-labelledby={id}>
        <div lang={i18n.resolvedLanguage}>
          <h4 id={id} className={classes.disagreementTitle}>
            {results.length === 2 ? t('evidence.twoDisagree') : t('evidence.someDisagree')}
          </h4>
          <p className={classes.meaning}>{t('evidence.disagreeMeaning')}</p>
        </div>
        <ul className={classes.figures}>
          {results.map((result) => (
            <ResultFigure key={JSON.stringify(result)} result={result} />
          ))}
        </ul>
      </article>
    </li>
  );
}
