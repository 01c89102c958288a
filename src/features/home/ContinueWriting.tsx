import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { formatRelative } from '#src/ui/format.ts';
import { StatusBadge } from '#src/ui/StatusBadge.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { HomeSection } from './HomeSection.tsx';
import classes from './Rows.module.css';

type ContinueWritingProps = {
  /** One's own texts that wait for oneself, last touched first. */
  unfinished: readonly Submission[];
  canPost: boolean;
};

const few = 3;

/** The texts that wait for their author; without any, the invitation to write one. */
export function ContinueWriting({ unfinished, canPost }: ContinueWritingProps) {
  const { t } = useTranslation('home');
  const now = useNow();
  if (unfinished.length === 0) return canPost ? <Invitation /> : null;

  return (
    <HomeSection
      title={t('writing.title')}
      more={<TextLink to={paths.submissions.to()}>{t('writing.all')}</TextLink>}
    >
      <ul className={classes.rows}>
        {unfinished.slice(0, few).map(({ id, content, status, updatedAt }) => (
          <li key={id} className={classes.row}>
            <div className={classes.text}>
              <Link to={paths.submission.to(id)} className={classes.link} dir="auto">
                {content.title || t('writing.untitled')}
              </Link>
              <p className={classes.meta}>
                <StatusBadge status={status} />
                <span>{t('writing.touched', { when: formatRelative(updatedAt, now) })}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}

function Invitation() {
  const { t } = useTranslation('home');
  return (
    <HomeSection title={t('writing.invite')}>
      <p className={classes.note}>{t('writing.inviteText')}</p>
      <ButtonLink to={paths.newSubmission.to()} variant="default">
        {t('writing.start')}
      </ButtonLink>
    </HomeSection>
  );
}
