import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { myReportsQuery } from '#src/data/reports/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDate } from '#src/ui/format.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './Reports.module.css';

/** What one told the secretariat, and what came of it. */
export function MyReports() {
  const { t } = useTranslation('reports');
  const { identity } = useMember();
  const reports = useQuery(myReportsQuery(identity.uid));
  return (
    <section id="reports" aria-labelledby="reports-title" className={classes.section}>
      <h2 id="reports-title">{t('mine.title')}</h2>
      <p className={classes.soft}>{t('mine.hint')}</p>
      <Faces
        query={reports}
        loading={<LoadingLines lines={1} />}
        empty={<p className={classes.soft}>{t('mine.none')}</p>}
      >
        {(list) => (
          <ul className={classes.rows}>
            {list.map(({ id, title, reason, at, outcome, outcomeNote }) => (
              <li key={id} className={classes.row}>
                <div className={classes.text}>
                  <p className={classes.title} dir="auto">
                    {title}
                  </p>
                  <p className={classes.soft}>
                    {t(`reason.${reason}`)} · {formatDate(at)}
                  </p>
                  {outcomeNote !== '' && (
                    <p className={classes.said} dir="auto">
                      {outcomeNote}
                    </p>
                  )}
                </div>
                <Tag tone={outcome ? 'good' : 'waiting'} withDot>
                  {outcome ? t(`outcome.${outcome}`) : t('mine.waiting')}
                </Tag>
              </li>
            ))}
          </ul>
        )}
      </Faces>
    </section>
  );
}
