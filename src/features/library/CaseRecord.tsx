import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { cslItem, formatCitation } from '#src/domain/citation.ts';
import { paths } from '#src/paths.ts';
import { formatDate } from '#src/ui/format.ts';
import classes from './CaseRecord.module.css';
import { CopyButton } from './CopyButton.tsx';

type CaseRecordProps = {
  caseStudy: CaseStudy;
  city: string;
  /** The earlier versions, and what happened between them. */
  history: ReactNode;
};

/** Who wrote it, how to cite it, and which state of the text this is. */
export function CaseRecord({ caseStudy, city, history }: CaseRecordProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const { content, version, publishedAt, revisedAt } = caseStudy;
  const address = `${window.location.origin}${paths.caseStudy.to(caseStudy.id)}`;
  const citation = formatCitation(cslItem(caseStudy, city, address), 'apa').trim();

  return (
    <dl className={classes.record}>
      <Row term={t('about.authors')}>
        <span dir="auto">{content.authors.join(', ')}</span>
      </Row>
      <Row term={t('about.citation')}>
        <p className={classes.citation} dir="auto">
          {citation}
        </p>
        <CopyButton text={citation} label={t('about.copy')} />
      </Row>
      <Row term={t('about.licence')}>{t(`vocabulary:licence.${content.licence}`)}</Row>
      <Row term={t('about.language')}>{t(`vocabulary:language.${content.language}`)}</Row>
      <Row term={t('about.published')}>{formatDate(publishedAt)}</Row>
      <Row term={t('about.updated')}>
        {t('about.updatedOn', { date: formatDate(revisedAt), version })}
        {history}
      </Row>
    </dl>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  );
}
