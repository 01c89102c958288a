import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#src/domain/caseHistory.ts';
import { formatDate } from '#src/ui/format.ts';
import classes from './CaseHistory.module.css';
import { PersonName } from './PersonName.tsx';

type HistoryItemProps = {
  entry: HistoryEntry;
  /** The live version. */
  current: number;
  onCompare: (version: number) => void;
};

/** One thing that happened: what, when, who, and what they said about it. */
export function HistoryItem({ entry, current, onCompare }: HistoryItemProps) {
  const { t } = useTranslation('caseLife');
  const what = useWhat();
  return (
    <li className={classes.item} data-version={'version' in entry || undefined}>
      <p className={classes.what}>
        {what(entry)}
        {'version' in entry && entry.version === current && <> ({t('history.current')})</>}
      </p>
      <p className={classes.when}>
        <time dateTime={entry.at.toISOString()}>{formatDate(entry.at)}</time>, <PersonName uid={entry.by} />
      </p>
      {entry.note !== '' && (
        <p className={classes.note} dir="auto">
          {entry.note}
        </p>
      )}
      {'version' in entry && entry.version > 1 && (
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.compare}
          aria-label={t('history.whatChangedIn', { version: entry.version })}
          onClick={() => onCompare(entry.version)}
        >
          {t('history.whatChanged')}
        </Button>
      )}
    </li>
  );
}

function useWhat() {
  const { t } = useTranslation(['caseLife', 'vocabulary']);
  return (entry: HistoryEntry): string => {
    switch (entry.kind) {
      case 'version':
        return t('history.version', { version: entry.version });
      case 'correction':
        return entry.field
          ? t('history.correctionOf', { version: entry.version, field: t(`field.${entry.field}`) })
          : t('history.correction', { version: entry.version });
      case 'check':
        return t('history.check', { level: entry.to ? t(`vocabulary:checkLevel.${entry.to}`) : '' });
      default:
        return t(`history.${entry.kind}`);
    }
  };
}
