import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Following.module.css';

/** Where what one follows can be seen and let go. */
export function FollowingLink() {
  const { t } = useTranslation('membership');
  return (
    <section className={classes.section} aria-labelledby="following">
      <h2 id="following" className={classes.title}>
        {t('following.title')}
      </h2>
      <p className={classes.nothing}>
        {t('following.text')} <TextLink to={paths.saved.to()}>{t('following.link')}</TextLink>
      </p>
    </section>
  );
}
