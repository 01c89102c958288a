import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { casesByAuthorQuery } from '#src/data/case-studies/byAuthor.ts';
import { accountsByAuthorQuery } from '#src/data/first-hand-accounts/byAuthor.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDate } from '#src/ui/format.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './People.module.css';

type PersonWorkProps = {
  uid: string;
};

/** What somebody published under their name: case studies, and accounts from events. */
export function PersonWork({ uid }: PersonWorkProps) {
  const { t } = useTranslation('people');
  const cases = useQuery(casesByAuthorQuery(uid));
  const accounts = useQuery(accountsByAuthorQuery(uid));
  return (
    <>
      <section aria-labelledby="person-cases" className={classes.section}>
        <h2 id="person-cases" className={classes.sectionTitle}>
          {t('person.cases')}
        </h2>
        <Faces
          query={cases}
          loading={<LoadingLines lines={2} />}
          empty={<p className={classes.soft}>{t('person.noCases')}</p>}
        >
          {(list) => (
            <ul className={classes.rows}>
              {list.map(({ id, content: { title, language } }) => (
                <li key={id} className={classes.row}>
                  <TextLink to={paths.caseStudy.to(id)} lang={language} dir="auto">
                    {title}
                  </TextLink>
                </li>
              ))}
            </ul>
          )}
        </Faces>
      </section>
      <section aria-labelledby="person-accounts" className={classes.section}>
        <h2 id="person-accounts" className={classes.sectionTitle}>
          {t('person.accounts')}
        </h2>
        <Faces
          query={accounts}
          loading={<LoadingLines lines={2} />}
          empty={<p className={classes.soft}>{t('person.noAccounts')}</p>}
        >
          {(list) => (
            <ul className={classes.rows}>
              {list.map(({ eventId, account: { id, body, language, visibleFrom } }) => (
                <li key={id} className={classes.row}>
                  <div>
                    <TextLink to={paths.account.to(eventId, id)}>{formatDate(visibleFrom)}</TextLink>
                    <p className={classes.excerpt} lang={language} dir="auto">
                      {body}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Faces>
      </section>
    </>
  );
}
