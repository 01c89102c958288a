import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesQuery, revisionsQuery } from '#src/data/case-studies/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { Faces } from '#src/ui/Faces.tsx';
import classes from './CaseHistory.module.css';
import { HistoryBody } from './HistoryBody.tsx';

type CaseHistoryProps = {
  caseStudy: CaseStudy;
};

/** The versions of a case and what happened between them; read when somebody opens it, for each version is a whole text. */
export function CaseHistory({ caseStudy }: CaseHistoryProps) {
  const { t } = useTranslation('caseLife');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>{t('history.title')}</summary>
      {isOpen && <OpenHistory caseStudy={caseStudy} />}
    </details>
  );
}

function OpenHistory({ caseStudy }: CaseHistoryProps) {
  const { id, version, lastChangeId } = caseStudy;
  const revisions = useQuery(revisionsQuery(id));
  const changes = useQuery(changesQuery(id));
  const refetch = () => Promise.all([revisions.refetch(), changes.refetch()]);

  // The page is live and the lists are not: what happens while they are open is asked for.
  const standing = `${version} ${lastChangeId}`;
  const shown = useRef(standing);
  useEffect(() => {
    if (shown.current === standing) return;
    shown.current = standing;
    void refetch();
  });

  const both = {
    data: revisions.data && changes.data ? { revisions: revisions.data, changes: changes.data } : undefined,
    error: revisions.error ?? changes.error,
    refetch,
  };
  return (
    <Faces query={both}>
      {(lists) => <HistoryBody caseStudy={caseStudy} revisions={lists.revisions} changes={lists.changes} />}
    </Faces>
  );
}
