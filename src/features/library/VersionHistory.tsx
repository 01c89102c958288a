import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { revisionsQuery } from '#src/data/case-studies/queries.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDate } from '#src/ui/format.ts';
import classes from './VersionHistory.module.css';

type VersionHistoryProps = {
  caseStudyId: string;
  version: number;
};

/** The versions are read only when somebody asks for them: each is a whole case study. */
export function VersionHistory({ caseStudyId, version }: VersionHistoryProps) {
  const { t } = useTranslation('library');
  const [isOpen, setOpen] = useState(false);
  const revisions = useQuery({ ...revisionsQuery(caseStudyId), enabled: isOpen });

  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>{t('about.history')}</summary>
      {isOpen && (
        <Faces query={revisions}>{(list) => <VersionList versions={list} current={version} />}</Faces>
      )}
    </details>
  );
}

type VersionListProps = {
  versions: readonly { version: number; publishedAt: Date }[];
  current: number;
};

export function VersionList({ versions, current }: VersionListProps) {
  const { t } = useTranslation('library');
  return (
    <ul className={classes.list}>
      {versions.map(({ version, publishedAt }) => (
        <li key={version}>
          {t('about.versionOn', { version, date: formatDate(publishedAt) })}
          {version === current && ` (${t('about.current')})`}
        </li>
      ))}
    </ul>
  );
}
