import { useTranslation } from 'react-i18next';
import { type DirectoryEntry, interestsOf } from '#src/domain/peopleDirectory.ts';
import { paths } from '#src/paths.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './People.module.css';

type PersonRowProps = {
  person: DirectoryEntry;
  city: string | null;
  isOwn: boolean;
};

/** Somebody in the list: who they are at the start, what they offer at the end. */
export function PersonRow({ person, city, isOwn }: PersonRowProps) {
  const { t } = useTranslation('people');
  const { t: tag } = useTranslation('vocabulary');
  const { uid, displayName, jobTitle, canHelpWith } = person;
  const { pathways, languages } = interestsOf(person);
  const facts = [jobTitle, city].filter(Boolean).join(', ');
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.person}>
          <TextLink to={paths.person.to(uid)} dir="auto">
            {displayName}
          </TextLink>{' '}
          {isOwn && <Tag>{t('you')}</Tag>}
        </p>
        {facts !== '' && (
          <p className={classes.soft} dir="auto">
            {facts}
          </p>
        )}
        {languages.length > 0 && (
          <p className={classes.soft}>
            {t('speaks', { languages: languages.map((each) => tag(`language.${each}`)).join(', ') })}
          </p>
        )}
        {pathways.length > 0 && (
          <div className={classes.tags}>
            {pathways.map((pathway) => (
              <PathwayBadge key={pathway} pathway={pathway} />
            ))}
          </div>
        )}
      </div>
      {canHelpWith !== '' && (
        <p className={classes.offer} dir="auto">
          <span className={classes.offerLabel}>{t('canHelpWith')}</span>
          {canHelpWith}
        </p>
      )}
    </li>
  );
}
