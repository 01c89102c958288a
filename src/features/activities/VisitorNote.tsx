import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import classes from './Activities.module.css';

/** For visitors: what of an activity is for members, and the ways in. */
export function VisitorNote() {
  const { t } = useTranslation('activities');
  return (
    <div className={classes.visitor}>
      <p>{t('visitor.text')}</p>
      <div className={classes.acts}>
        <ButtonLink to={paths.signIn.to()} variant="default">
          {t('visitor.signIn')}
        </ButtonLink>
        <ButtonLink to={paths.signUp.to()}>{t('visitor.join')}</ButtonLink>
      </div>
    </div>
  );
}
