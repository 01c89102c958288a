import { useTranslation } from 'react-i18next';
import type { About } from '#src/domain/question.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';

/** What a question hangs on, and the way there; nothing for a free one. */
export function AboutLink({ about }: { about: About }) {
  const { t } = useTranslation('questions');
  const { kind, id, title } = about;
  if (kind === 'free' || id === null) return null;
  return (
    <span>
      {t(`about.${kind}`)}{' '}
      <TextLink to={addressOf[kind].to(id)}>
        <bdi>{title}</bdi>
      </TextLink>
    </span>
  );
}

const addressOf = {
  caseStudy: paths.caseStudy,
  event: { to: (id: string) => paths.event.to(id) },
  organisation: paths.organisation,
} as const;
