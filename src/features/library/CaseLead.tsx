import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ReadText } from '#src/domain/reading.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import classes from './CaseLead.module.css';

type CaseLeadProps = {
  caseStudy: Pick<CaseStudy, 'content' | 'demonstration'>;
  /** The summary in the reader's language. */
  summary: ReadText;
};

/** The summary, and who is to be thanked for it. A demonstration record has no author: its banner says so. */
export function CaseLead({ caseStudy: { content, demonstration }, summary }: CaseLeadProps) {
  const { t } = useTranslation('library');
  return (
    <>
      <p className={classes.summary} dir={directionOf(summary.language)} lang={summary.language}>
        {summary.text}
      </p>
      {!demonstration && content.authors.length > 0 && (
        <p className={classes.byline} dir="auto">
          {t('byline', { authors: content.authors.join(', ') })}
        </p>
      )}
    </>
  );
}
