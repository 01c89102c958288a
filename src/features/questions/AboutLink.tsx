import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { About } from '#src/domain/question.ts';
import { paths } from '#src/paths.ts';

/** What a question hangs on, and the way there; nothing for a free one. */
export function AboutLink({ about }: { about: About }) {
  const { t } = useTranslation('questions');
  const { kind, id, title } = about;
  if (kind === 'free' || id === null) return null;
  const name = <bdi>{title}</bdi>;
  return (
    <span>
      {t(`about.${kind}`)}{' '}
      {kind === 'organisation' ? (
        name
      ) : (
        <Link to={kind === 'event' ? paths.event.to(id) : paths.caseStudy.to(id)}>{name}</Link>
      )}
    </span>
  );
}
