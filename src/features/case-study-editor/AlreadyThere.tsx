import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicatesQuery } from '#src/data/catalog/queries.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './AlreadyThere.module.css';
import { useContentField } from './WritingContext.ts';

type AlreadyThereProps = {
  organisationId: string;
  /** The case that a revision is of. */
  revisedId?: string | undefined;
};

const pause = 800;

/** Published cases that may tell the same story, while one is still at the beginning of telling it again. */
export function AlreadyThere({ organisationId, revisedId }: AlreadyThereProps) {
  const { t } = useTranslation('editor');
  const [title] = useContentField('title');
  const [summary] = useContentField('summary');
  const [topics] = useContentField('topics');
  // The whole library is compared: not with every letter.
  const [text] = useDebouncedValue(
    useMemo(() => ({ title, summary, topics }), [title, summary, topics]),
    pause,
  );
  const { data: found = [] } = useQuery({
    ...duplicatesQuery(
      { title: text.title, teaser: teaserOf(text), organisationId, topics: text.topics },
      revisedId,
    ),
    placeholderData: keepPreviousData,
  });
  if (found.length === 0) return null;
  return (
    <section className={classes.there} aria-labelledby="already-there-title">
      <h3 id="already-there-title" className={classes.title}>
        {t('alreadyThere.title')}
      </h3>
      <p className={classes.text}>{t('alreadyThere.text')}</p>
      <ul className={classes.list}>
        {found.map(({ id, title: name, city }) => (
          <li key={id}>
            <TextLink to={paths.caseStudy.to(id)} target="_blank">
              <bdi>{name}</bdi>
            </TextLink>
            {city && <span className={classes.city}> {city}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
